import type { MergingCell } from '../write-table-rows.ts'
import type { CellMark } from './paragraph-marks.ts'

export interface MarkedCell {
  readonly text: string
  /** Absent where the row does not tell its cells. */
  readonly mark: CellMark | undefined
}

/** Edges nearer than this, in twips (a point is 20), are one: word processors round them. */
const SAME_EDGE = 30

/** Tells for each cell which columns of the whole table it covers, by where its edges stand. */
export function placeCells(rows: readonly (readonly MarkedCell[])[]): MergingCell[][] {
  const lefts = rows.flatMap((row) => row.flatMap(({ mark }) => (mark === undefined ? [] : [mark.left])))
  const edges = lefts
    .toSorted((one, other) => one - other)
    .filter((edge, index, all) => index === 0 || edge - (all[index - 1] ?? 0) > SAME_EDGE)
  const columnOf = (edge: number): number => edges.filter((other) => other <= edge - SAME_EDGE).length
  return rows.map((row) =>
    row.map(({ text, mark }, index) => {
      if (mark === undefined) return { text, column: index, columnSpan: 1, continues: false }
      const column = columnOf(mark.left)
      const columnSpan = Math.max(1, columnOf(mark.right) - column)
      return { text, column, columnSpan, continues: mark.continues }
    }),
  )
}
