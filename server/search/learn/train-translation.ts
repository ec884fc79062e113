import type { Translation } from './learned.ts'

/** A question's distinct words beside those of a passage that answers it. */
export interface WordPair {
  readonly asked: readonly string[]
  readonly answering: readonly string[]
}

const ROUNDS = 5
/** Counted with every question word as seen without a match: one pair alone proves little. */
const SMOOTHING = 1
/** Weaker ones are left out. */
const LEAST_PROBABILITY = 0.002
const MOST_PER_WORD = 40
/** Explains words of a passage that no question word explains. */
const NOBODY = ''

/** A question word beside a passage word, as seen in at least one pair. */
interface Cell {
  readonly asked: string
  readonly answering: string
  probability: number
  expected: number
}

/** IBM model 1 (Brown et al., 1993) by expectation maximisation: which passage words a question word stands for. */
export function trainTranslation(pairs: readonly WordPair[]): Translation {
  const { columns, byAsked } = buildCells(pairs)
  for (let round = 0; round < ROUNDS; round++) {
    for (const column of columns) shareOut(column)
    for (const cells of byAsked.values()) normalise(cells)
  }
  const entries = [...byAsked].filter(([asked]) => asked !== NOBODY).map(tabulate)
  return Object.fromEntries(entries.filter(([, row]) => row.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** For every passage word of every pair the cells that may explain it, and all cells of each question word. */
function buildCells(pairs: readonly WordPair[]): { columns: Cell[][]; byAsked: Map<string, Cell[]> } {
  const table = new Map<string, Map<string, Cell>>()
  const columns: Cell[][] = []
  for (const pair of pairs) {
    const rows = [NOBODY, ...new Set(pair.asked)].map((asked) => {
      const row = table.get(asked) ?? new Map<string, Cell>()
      table.set(asked, row)
      return { asked, row }
    })
    for (const answering of new Set(pair.answering)) {
      const column = rows.map(({ asked, row }) => {
        const cell = row.get(answering) ?? { asked, answering, probability: 1, expected: 0 }
        row.set(answering, cell)
        return cell
      })
      columns.push(column)
    }
  }
  return { columns, byAsked: new Map([...table].map(([asked, row]) => [asked, [...row.values()]])) }
}

function shareOut(column: readonly Cell[]): void {
  let sum = 0
  for (const cell of column) sum += cell.probability
  if (sum > 0) for (const cell of column) cell.expected += cell.probability / sum
}

function normalise(cells: readonly Cell[]): void {
  let sum = SMOOTHING
  for (const cell of cells) sum += cell.expected
  for (const cell of cells) {
    cell.probability = cell.expected / sum
    cell.expected = 0
  }
}

function tabulate([asked, cells]: [string, Cell[]]): [string, [string, number][]] {
  const kept = cells.filter(({ probability }) => probability >= LEAST_PROBABILITY)
  kept.sort((a, b) => b.probability - a.probability || (a.answering < b.answering ? -1 : 1))
  return [asked, kept.slice(0, MOST_PER_WORD).map((cell) => [cell.answering, round(cell.probability)])]
}

/** Four significant digits: enough to rank by, short enough to read. */
const round = (value: number): number => Number(value.toPrecision(4))
