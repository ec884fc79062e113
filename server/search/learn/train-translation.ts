import type { Translation } from './learned.ts'
import { alignPairs, type Alignment, type Side, type WordPair } from './align-pairs.ts'

export interface Translations {
  /** For a question word the passage words that it stands for. */
  readonly translation: Translation
  /** For a passage word the question words that people use where it answers; nothing where it was not wanted. */
  readonly wording: Translation
}

const ROUNDS = 5
/** Counted with every word as seen without a match: one pair alone proves little. */
const SMOOTHING = 1
/** Weaker ones are left out. */
const LEAST_PROBABILITY = 0.002
const MOST_PER_WORD = 40

/** IBM model 1 (Brown et al., 1993) by expectation maximisation, in both directions or, for half the time, in one. */
export function trainTranslations(pairs: readonly WordPair[], hasWording = true): Translations {
  const alignment = alignPairs(pairs)
  return {
    translation: tabulate(alignment, 'asked', maximise(alignment, 'asked')),
    wording: hasWording ? tabulate(alignment, 'answering', maximise(alignment, 'answering')) : {},
  }
}

/** Chances by cell that a word of one side, `from`, stands for one of the other. */
function maximise({ pairs, cells }: Alignment, from: Side): Float64Array {
  const wordOf = cells[from]
  const chances = new Float64Array(wordOf.length).fill(1)
  const expected = new Float64Array(wordOf.length)
  const sums = new Float64Array(wordOf.length)
  for (let round = 0; round < ROUNDS; round++) {
    expected.fill(0)
    for (const { grid, rows, columns } of pairs) {
      if (from === 'asked')
        for (let c = 1; c < columns; c++)
          shareOut(grid, { at: c, step: columns, count: rows }, chances, expected)
      else
        for (let r = 1; r < rows; r++)
          shareOut(grid, { at: r * columns, step: 1, count: columns }, chances, expected)
    }
    sums.fill(SMOOTHING)
    for (let cell = 0; cell < wordOf.length; cell++)
      sums[wordOf[cell] as number] = (sums[wordOf[cell] as number] as number) + (expected[cell] as number)
    for (let cell = 0; cell < wordOf.length; cell++)
      chances[cell] = (expected[cell] as number) / (sums[wordOf[cell] as number] as number)
  }
  return chances
}

interface Line {
  readonly at: number
  readonly step: number
  readonly count: number
}

/** One word seen is shared among the words of the other side that may stand for it. */
function shareOut(
  grid: Int32Array,
  { at, step, count }: Line,
  chances: Float64Array,
  expected: Float64Array,
): void {
  let sum = 0
  for (let n = 0, cell = at; n < count; n++, cell += step) sum += chances[grid[cell] as number] as number
  if (sum === 0) return
  for (let n = 0, cell = at; n < count; n++, cell += step) {
    const number = grid[cell] as number
    expected[number] = (expected[number] as number) + (chances[number] as number) / sum
  }
}

/** The strongest translations of each word, both in order, so that the same inputs give the same bytes. */
function tabulate({ cells, words }: Alignment, from: Side, chances: Float64Array): Translation {
  const to: Side = from === 'asked' ? 'answering' : 'asked'
  const rows = new Map<number, [string, number][]>()
  for (let cell = 0; cell < chances.length; cell++) {
    const [word, other] = [cells[from][cell] as number, cells[to][cell] as number]
    if (word === 0 || other === 0 || (chances[cell] as number) < LEAST_PROBABILITY) continue
    const row = rows.get(word) ?? []
    rows.set(word, row)
    row.push([words[to][other] as string, round(chances[cell] as number)])
  }
  const entries = [...rows].map(([word, row]): [string, [string, number][]] => {
    row.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    return [words[from][word] as string, row.slice(0, MOST_PER_WORD)]
  })
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Four significant digits: enough to rank by, short enough to read. */
const round = (value: number): number => Number(value.toPrecision(4))
