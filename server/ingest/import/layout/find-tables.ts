import { type TableCell, writeTableRows } from '../write-table-rows.ts'
import { groupRows, joinPieces } from './group-rows.ts'
import type { Piece, Ruling } from './page.ts'

/** A ruled table: where it stands and its rows as lines. */
export interface RuledTable {
  readonly top: number
  readonly rows: readonly string[]
  readonly pieces: ReadonlySet<Piece>
}

const NEAR = 3

/** Finds the ruled tables of a page by their borders; a missing border means merged cells. */
export function findTables(pieces: readonly Piece[], rulings: readonly Ruling[]): RuledTable[] {
  return groupTouching(rulings.filter((ruling) => length(ruling) > 6)).flatMap(
    (group) => readTable(pieces, group) ?? [],
  )
}

const isVertical = (ruling: Ruling): boolean => ruling.bottom - ruling.top > ruling.right - ruling.left
const length = (ruling: Ruling): number => Math.max(ruling.bottom - ruling.top, ruling.right - ruling.left)

function groupTouching(rulings: readonly Ruling[]): Ruling[][] {
  let groups: Ruling[][] = []
  for (const ruling of rulings) {
    const touching = groups.filter((group) => group.some((other) => touches(ruling, other)))
    groups = [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), ruling]]
  }
  return groups
}

const touches = (one: Ruling, other: Ruling): boolean =>
  one.left <= other.right + NEAR &&
  other.left <= one.right + NEAR &&
  one.top <= other.bottom + NEAR &&
  other.top <= one.bottom + NEAR

function readTable(pieces: readonly Piece[], group: readonly Ruling[]): RuledTable | undefined {
  const verticals = group.filter(isVertical)
  const horizontals = group.filter((ruling) => !isVertical(ruling))
  const xs = cluster(verticals.map((ruling) => (ruling.left + ruling.right) / 2))
  const ys = cluster(horizontals.map((ruling) => (ruling.top + ruling.bottom) / 2))
  if (xs.length < 3 || ys.length < 2) return undefined
  const inside = pieces.filter((piece) => within(piece, xs, ys))
  if (inside.length === 0) return undefined
  const grid = { xs, ys, verticals, horizontals }
  const words = inside.flatMap((piece) => cutAtBorders(piece, verticals))
  return { top: ys[0] ?? 0, rows: writeTableRows(readCells(words, grid)), pieces: new Set(inside) }
}

/** A run of text that goes on across a border is the text of two cells: it is cut at its blanks. */
function cutAtBorders(piece: Piece, verticals: readonly Ruling[]): Piece[] {
  const isCrossed = verticals.some(
    ({ left, top, bottom }) =>
      left > piece.left + NEAR &&
      left < piece.right - NEAR &&
      top < piece.top &&
      bottom > piece.top - piece.size,
  )
  const words = [...piece.text.matchAll(/\S+/g)]
  if (!isCrossed || words.length < 2) return [piece]
  const scale = (piece.right - piece.left) / widthOf(piece.text)
  return words.map(({ 0: text, index }) => {
    const left = piece.left + widthOf(piece.text.slice(0, index)) * scale
    return { ...piece, text, left, right: left + widthOf(text) * scale }
  })
}

/** In Latin characters; a Chinese one is as wide as two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 1 : 2), 0)

const within = (piece: Piece, xs: readonly number[], ys: readonly number[]): boolean => {
  const [x, y] = centre(piece)
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0)
}

const centre = (piece: Piece): readonly [number, number] => [
  (piece.left + piece.right) / 2,
  piece.top - piece.size * 0.3,
]

function cluster(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of values.toSorted((one, other) => one - other))
    if (value - (found.at(-1) ?? -Infinity) > NEAR) found.push(value)
  return found
}

interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly verticals: readonly Ruling[]
  readonly horizontals: readonly Ruling[]
}

/** Each cell grows to the right and downwards until a border stops it. */
function readCells(pieces: readonly Piece[], grid: Grid): TableCell[][] {
  const taken = new Set<string>()
  return grid.ys.slice(0, -1).map((_, row) =>
    grid.xs.slice(0, -1).flatMap((_, column) => {
      if (taken.has(`${row},${column}`)) return []
      const columnSpan = spanRight(grid, row, column)
      const rowSpan = spanDown(grid, row, column)
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1) taken.add(`${row + down},${column + right}`)
      const xs = [grid.xs[column] ?? 0, grid.xs[column + columnSpan] ?? 0]
      const ys = [grid.ys[row] ?? 0, grid.ys[row + rowSpan] ?? 0]
      const own = pieces.filter((piece) => within(piece, xs, ys))
      const text = groupRows(own)
        .map((line) => joinPieces(line).text.trim())
        .join('')
      return [{ text, rowSpan, columnSpan }]
    }),
  )
}

function spanRight({ xs, ys, verticals }: Grid, row: number, column: number): number {
  const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
  let span = 1
  while (
    column + span < xs.length - 1 &&
    !verticals.some((line) => near(line.left, xs[column + span] ?? 0) && line.top < y && line.bottom > y)
  )
    span += 1
  return span
}

function spanDown({ xs, ys, horizontals }: Grid, row: number, column: number): number {
  const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
  let span = 1
  while (
    row + span < ys.length - 1 &&
    !horizontals.some((line) => near(line.top, ys[row + span] ?? 0) && line.left < x && line.right > x)
  )
    span += 1
  return span
}

const near = (one: number, other: number): boolean => Math.abs(one - other) <= NEAR
