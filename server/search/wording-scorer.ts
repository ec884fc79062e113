import type { TermLists } from './term-lists.ts'

/** A word of the query, with the passage words for which the public uses it; shares in units of their chance anywhere. */
export interface AskedWording {
  readonly weight: number
  readonly terms: readonly number[]
  readonly shares: readonly number[]
}

/** How well the words of one list explain the query's words, from 0. */
export type ScoreWording = (list: number) => number

export interface WordingScorer {
  /** Valid until the next call. */
  prepare(wording: readonly AskedWording[]): ScoreWording
}

/** Added to the length of a list: one word alone explains little. */
const SMOOTHING = 10

/** By passage word a chain of the asked words that it explains; links are counted from 1. */
interface Chains {
  readonly heads: Int32Array
  readonly asked: number[]
  readonly shares: number[]
  readonly next: number[]
}

/**
 * A question as a translation of the passage: Berger and Lafferty, "Information Retrieval as Statistical Translation"
 * (1999). Asked words that stand in the passage themselves are left to BM25.
 */
export function buildWordingScorer(lists: TermLists): WordingScorer {
  const chains: Chains = { heads: new Int32Array(lists.terms.size), asked: [], shares: [], next: [] }
  let marked: readonly AskedWording[] = []
  return {
    prepare(wording) {
      for (const { terms } of marked) for (const term of terms) chains.heads[term] = 0
      link(wording, chains)
      marked = wording
      const sums = new Float64Array(wording.length)
      return (list) => {
        sumShares(lists, list, chains, sums)
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

function link(wording: readonly AskedWording[], { heads, asked, shares, next }: Chains): void {
  let link = 0
  for (let at = 0; at < wording.length; at++) {
    const each = wording[at] as AskedWording
    for (let n = 0; n < each.terms.length; n++) {
      const term = each.terms[n] as number
      asked[link] = at
      shares[link] = each.shares[n] as number
      next[link] = heads[term] as number
      heads[term] = ++link
    }
  }
}

function sumShares(
  { numbers, starts }: TermLists,
  list: number,
  { heads, asked, shares, next }: Chains,
  sums: Float64Array,
): void {
  const end = starts[list + 1] as number
  for (let at = starts[list] as number; at < end; at++)
    for (let link = heads[numbers[at] as number] as number; link > 0; link = next[link - 1] as number) {
      const word = asked[link - 1] as number
      sums[word] = (sums[word] as number) + (shares[link - 1] as number)
    }
}
