import { impact } from './bm25.ts'
import type { FieldIndex } from './field-index.ts'
import type { TermLists } from './term-lists.ts'

export interface WeightedTerm {
  readonly term: string
  readonly weight: number
}

/** Exact BM25 of several sets of terms in one list of a field, written to `into` from 0. */
export type ScoreList = (list: number, into: Float64Array) => void

/** Scores candidates by reading their own terms: many terms against few candidates, where posting lists would be the other way round. */
export interface ForwardScorer {
  /** Valid until the next call. */
  prepare(sets: readonly (readonly WeightedTerm[])[]): ScoreList
}

/** Keeps the working memory of one field. */
export function buildForwardScorer(lists: TermLists, field: FieldIndex): ForwardScorer {
  /** By term number the place of the term in the prepared sets, counted from 1. */
  const marks = new Uint16Array(lists.terms.size)
  let marked: number[] = []
  return {
    prepare(sets) {
      for (const number of marked) marks[number] = 0
      marked = []
      const worths = sets.map((terms) => {
        const worth: number[] = []
        for (const { term, weight } of terms) {
          const number = lists.terms.find(term)
          if (number === undefined) continue
          if (marks[number] === 0) marks[number] = marked.push(number)
          const place = (marks[number] as number) - 1
          worth[place] = (worth[place] ?? 0) + weight * field.idf(term)
        }
        return worth
      })
      const table = worths.map((worth) => Float64Array.from(marked, (_, place) => worth[place] ?? 0))
      const counts = new Int32Array(marked.length)
      return (list, into) => sumImpacts(lists, marks, { table, counts, list, into })
    },
  }
}

interface Summing {
  readonly table: readonly Float64Array[]
  readonly counts: Int32Array
  readonly list: number
  readonly into: Float64Array
}

function sumImpacts(lists: TermLists, marks: Uint16Array, { table, counts, list, into }: Summing): void {
  const { numbers, starts } = lists
  const start = starts[list] as number
  const end = starts[list + 1] as number
  for (let at = start; at < end; at++) {
    const mark = marks[numbers[at] as number] as number
    if (mark > 0) counts[mark - 1] = (counts[mark - 1] as number) + 1
  }
  for (let set = 0; set < table.length; set++) into[set] = 0
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place] as number
    if (count === 0) continue
    counts[place] = 0
    const value = impact(count, end - start, lists.averageLength)
    for (let set = 0; set < table.length; set++)
      into[set] = (into[set] as number) + value * ((table[set] as Float64Array)[place] as number)
  }
}
