import { tidyLine } from './tidy-line.ts'

/** A cell with the rows and columns it covers. */
export interface TableCell {
  readonly text: string
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A cell as word processors keep it: one below says that it goes on from the one above. */
export interface MergingCell {
  readonly text: string
  readonly column: number
  readonly columnSpan: number
  readonly continues: boolean
}

/** Turns cells that go on downwards into the span of the cell where they begin. */
export function mergeCells(rows: readonly (readonly MergingCell[])[]): TableCell[][] {
  return rows.map((row, index) =>
    row
      .filter((cell) => !cell.continues)
      .map((cell) => {
        const below = rows.slice(index + 1)
        const end = below.findIndex(
          (other) => !other.some((next) => next.continues && next.column === cell.column),
        )
        return {
          text: cell.text,
          rowSpan: 1 + (end === -1 ? below.length : end),
          columnSpan: cell.columnSpan,
        }
      }),
  )
}

/** Looks like the number of an item, which the splitter would take for the start of one. */
const NUMBERED =
  /^(?:第[^｜]{1,8}[编章节条]|[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/

/** Writes each row of a table as one line; a cell merged downwards is said again in every row it covers. */
export function writeTableRows(rows: readonly (readonly TableCell[])[]): string[] {
  const grid = fillGrid(rows)
  return grid.map(writeRow).filter((line) => line !== '')
}

function fillGrid(rows: readonly (readonly TableCell[])[]): (TableCell | undefined)[][] {
  const grid: (TableCell | undefined)[][] = rows.map(() => [])
  for (const [rowIndex, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1
      for (const line of grid.slice(rowIndex, rowIndex + Math.max(1, cell.rowSpan)))
        for (let step = 0; step < Math.min(200, Math.max(1, cell.columnSpan)); step += 1)
          line[column + step] = cell
      column += Math.max(1, cell.columnSpan)
    }
  }
  return grid
}

function writeRow(row: readonly (TableCell | undefined)[]): string {
  const cells = row.filter((cell, column) => cell !== undefined && cell !== row[column - 1])
  const texts = cells.map((cell) => tidyLine((cell?.text ?? '').replace(/\n+/g, ' ')))
  while (texts.at(-1) === '') texts.pop()
  if (texts.every((text) => text === '')) return ''
  const line = texts.join('｜')
  return texts.length > 1 && NUMBERED.test(line) ? `｜${line}` : line
}
