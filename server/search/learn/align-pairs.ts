/** A question's distinct words beside those of a passage that answers it. */
export interface WordPair {
  readonly asked: readonly string[]
  readonly answering: readonly string[]
}

export type Side = 'asked' | 'answering'

/** Each question word beside each passage word of the same pair, as cell numbers. */
export interface PairGrid {
  /** Row by row; a row is a question word, a column a passage word; the first of each is nobody. */
  readonly grid: Int32Array
  readonly rows: number
  readonly columns: number
}

/** Pairs as numbers. Word 0 of either side is nobody: it takes what no word explains. */
export interface Alignment {
  readonly pairs: readonly PairGrid[]
  readonly words: Readonly<Record<Side, readonly string[]>>
  /** The word of either side, by cell. */
  readonly cells: Readonly<Record<Side, readonly number[]>>
}

const NOBODY = ''

/** Numbers the words of both sides and every pair of words that was seen together. */
export function alignPairs(pairs: readonly WordPair[]): Alignment {
  const words = { asked: numberWords(), answering: numberWords() }
  const cells: Record<Side, number[]> = { asked: [], answering: [] }
  const known: Map<number, number>[] = []
  const grids = pairs.map(({ asked, answering }): PairGrid => {
    const rows = words.asked.numbers(asked)
    const columns = words.answering.numbers(answering)
    const grid = new Int32Array(rows.length * columns.length)
    let at = 0
    for (const row of rows) {
      const cellsOfRow = (known[row] ??= new Map<number, number>())
      for (const column of columns) {
        let cell = cellsOfRow.get(column)
        if (cell === undefined) {
          cell = cells.asked.push(row) - 1
          cells.answering.push(column)
          cellsOfRow.set(column, cell)
        }
        grid[at++] = cell
      }
    }
    return { grid, rows: rows.length, columns: columns.length }
  })
  return { pairs: grids, words: { asked: words.asked.list, answering: words.answering.list }, cells }
}

function numberWords(): { readonly list: string[]; numbers(words: readonly string[]): number[] } {
  const list = [NOBODY]
  const known = new Map([[NOBODY, 0]])
  const number = (word: string): number => {
    const found = known.get(word)
    if (found !== undefined) return found
    known.set(word, list.length)
    return list.push(word) - 1
  }
  return { list, numbers: (words) => [...new Set([NOBODY, ...words])].map(number) }
}
