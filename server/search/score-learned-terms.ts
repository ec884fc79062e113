import { impact } from './bm25.ts'
import type { LearnedTerm } from './evidence.ts'
import type { PassageIndex } from './passage-index.ts'

/** Exact BM25 of each list of learned terms in one window. */
export type ScoreLearnedTerms = (window: number) => readonly number[]

/** Reads the window's own words instead of posting lists: learned terms are many, candidates are few. */
export function buildLearnedTermScorer(
  index: PassageIndex,
  lists: readonly (readonly LearnedTerm[])[],
): ScoreLearnedTerms {
  const { sequences, fields } = index
  const marks = new Int16Array(sequences.termCount)
  let places = 0
  const worths = lists.map((terms) => {
    const worth: number[] = []
    for (const { term, weight } of terms) {
      const number = sequences.termNumber(term)
      if (number === undefined) continue
      if (marks[number] === 0) marks[number] = ++places
      worth[(marks[number] as number) - 1] = weight * fields.words.idf(term)
    }
    return worth
  })
  const counts = new Int32Array(places)
  return (window) => {
    if (places === 0) return worths.map(() => 0)
    const sequence = sequences.ofWindow(window)
    countMarked(sequence, marks, counts.fill(0))
    return worths.map((worth) => {
      let sum = 0
      for (let place = 0; place < worth.length; place++) {
        const count = counts[place] as number
        if (count > 0) sum += (worth[place] ?? 0) * impact(count, sequence.length, sequences.averageLength)
      }
      return sum
    })
  }
}

function countMarked(sequence: Int32Array, marks: Int16Array, counts: Int32Array): void {
  for (let at = 0; at < sequence.length; at++) {
    const mark = marks[sequence[at] as number] as number
    if (mark > 0) counts[mark - 1] = (counts[mark - 1] as number) + 1
  }
}
