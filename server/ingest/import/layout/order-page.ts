import { findTables } from './find-tables.ts'
import { cutRow, groupRows, joinPieces } from './group-rows.ts'
import type { LaidPage, Line, PageBlock, Piece } from './page.ts'

/** A gap of so many characters parts two columns; a wider one parts the cells of a table without borders. */
const COLUMN_GAP = 1.2
const CELL_GAP = 2
const MIN_COLUMN_LINES = 5

/** The lines and tables of a page in the order in which they are read. */
export function orderPage(page: LaidPage): PageBlock[] {
  const tables = findTables(page.pieces, page.rulings)
  const inTable = new Set(tables.flatMap((table) => [...table.pieces]))
  const rows = groupRows(page.pieces.filter((piece) => !inTable.has(piece) && piece.text.trim() !== ''))
  const runs = rows.map((row) => cutRow(row, COLUMN_GAP))
  const gutter = findGutter(runs.flat())
  const blocks = gutter === null ? readSingle(rows) : readColumns(runs, gutter)
  const placed = [
    ...blocks.map((line) => ({ top: line.top, order: { line } as PageBlock })),
    ...tables.map((table) => ({ top: table.top, order: { rows: table.rows } as PageBlock })),
  ]
  // With two columns the lines keep their order, and tables come where the columns pause, at the end.
  const sorted = gutter === null ? placed.toSorted((one, other) => one.top - other.top) : placed
  return sorted.map((entry) => entry.order)
}

function readSingle(rows: readonly (readonly Piece[])[]): Line[] {
  const cells = rows.map((row) => cutRow(row, CELL_GAP))
  return withMargins(
    cells.map((row, index) => {
      const joined = joinPieces(row)
      return isCellRow(cells, index)
        ? { ...joined, text: row.map((cell) => cell.text.trim()).join('｜') }
        : joined
    }),
  )
}

/** Two neighbouring rows cut at the same places are a table without borders. */
function isCellRow(rows: readonly (readonly Piece[])[], index: number): boolean {
  const row = rows[index] ?? []
  return (
    row.length >= 2 &&
    [rows[index - 1], rows[index + 1]].some(
      (other) =>
        other !== undefined &&
        other.length === row.length &&
        row.every((cell, at) => Math.abs(cell.left - (other[at]?.left ?? -99)) < cell.size),
    )
  )
}

/** The x of the empty strip between two columns of running text, or null. */
function findGutter(runs: readonly Piece[]): number | null {
  const left = Math.min(...runs.map((run) => run.left))
  const right = Math.max(...runs.map((run) => run.right))
  for (let share = 0.4; share <= 0.6; share += 0.02) {
    const x = left + (right - left) * share
    const before = runs.filter((run) => run.right <= x)
    const after = runs.filter((run) => run.left >= x)
    const crossing = runs.length - before.length - after.length
    if (before.length < MIN_COLUMN_LINES || after.length < MIN_COLUMN_LINES || crossing > runs.length * 0.25)
      continue
    if (fills(before, x - left) && fills(after, right - x)) return x
  }
  return null
}

/** Running text fills its column; the cells of a table do not. */
function fills(runs: readonly Piece[], width: number): boolean {
  const widths = runs.map((run) => run.right - run.left).toSorted((one, other) => one - other)
  return (widths[Math.floor(widths.length / 2)] ?? 0) > width * 0.6
}

/** A run across both columns ends a band; in a band the left column is read first. */
function readColumns(rows: readonly (readonly Piece[])[], gutter: number): Line[] {
  const lines: Line[] = []
  let left: Piece[] = []
  let right: Piece[] = []
  const close = (): void => {
    lines.push(...withMargins(left), ...withMargins(right))
    left = []
    right = []
  }
  for (const run of rows.flat()) {
    if (run.right <= gutter) left.push(run)
    else if (run.left >= gutter) right.push(run)
    else {
      close()
      lines.push(...withMargins([run]))
    }
  }
  close()
  return lines
}

function withMargins(pieces: readonly Piece[]): Line[] {
  const columnLeft = -outermost(pieces.map((piece) => ({ edge: -piece.left, size: piece.size })))
  const columnRight = outermost(pieces.map((piece) => ({ edge: piece.right, size: piece.size })))
  return pieces.map((piece) => ({ ...piece, columnLeft, columnRight }))
}

/** The outermost edge that several lines share; one centred or hanging line does not make a margin. */
function outermost(edges: readonly { readonly edge: number; readonly size: number }[]): number {
  const sorted = edges.toSorted((one, other) => other.edge - one.edge)
  const needed = Math.max(2, Math.ceil(edges.length * 0.1))
  const shared = sorted.find(
    ({ edge, size }) =>
      sorted.filter((other) => other.edge <= edge && edge - other.edge < size).length >= needed,
  )
  return (edges.length < 4 ? sorted[0] : (shared ?? sorted[0]))?.edge ?? 0
}
