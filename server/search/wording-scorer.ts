import type { TermLists } from './term-lists.ts'

/** A word of the query, with the passage words for which the public uses it; `share` in units of its chance anywhere. */
export interface AskedWording {
  readonly weight: number
  readonly words: readonly { readonly term: number; readonly share: number }[]
}

/** How well the words of one list explain the query's words, from 0. */
export type ScoreWording = (list: number) => number

export interface WordingScorer {
  /** Valid until the next call. */
  prepare(wording: readonly AskedWording[]): ScoreWording
}

/** Added to the length of a list: one word alone explains little. */
const SMOOTHING = 10

interface Mark {
  readonly asked: number[]
  readonly shares: number[]
}

/**
 * A question as a translation of the passage: Berger and Lafferty, "Information Retrieval as Statistical Translation"
 * (1999). Asked words that stand in the passage themselves are left to BM25.
 */
export function buildWordingScorer(lists: TermLists): WordingScorer {
  const places = new Int32Array(lists.terms.size)
  let marked: number[] = []
  return {
    prepare(wording) {
      for (const term of marked) places[term] = 0
      marked = []
      const marks: Mark[] = []
      wording.forEach(({ words }, at) => {
        for (const { term, share } of words) {
          if (places[term] === 0) {
            marked.push(term)
            places[term] = marks.push({ asked: [], shares: [] })
          }
          const mark = marks[(places[term] as number) - 1] as Mark
          mark.asked.push(at)
          mark.shares.push(share)
        }
      })
      const sums = new Float64Array(wording.length)
      return (list) => {
        sumShares(lists, list, { places, marks, sums })
        const length = (lists.starts[list + 1] as number) - (lists.starts[list] as number) + SMOOTHING
        let score = 0
        for (let at = 0; at < sums.length; at++) {
          if (sums[at] === 0) continue
          score += (wording[at] as AskedWording).weight * Math.log1p((sums[at] as number) / length)
          sums[at] = 0
        }
        return score
      }
    },
  }
}

interface Marked {
  readonly places: Int32Array
  readonly marks: readonly Mark[]
  readonly sums: Float64Array
}

function sumShares({ numbers, starts }: TermLists, list: number, { places, marks, sums }: Marked): void {
  const end = starts[list + 1] as number
  for (let at = starts[list] as number; at < end; at++) {
    const place = places[numbers[at] as number] as number
    if (place === 0) continue
    const { asked, shares } = marks[place - 1] as Mark
    for (let each = 0; each < asked.length; each++) {
      const word = asked[each] as number
      sums[word] = (sums[word] as number) + (shares[each] as number)
    }
  }
}
