import { pickBest } from './best-first.ts'
import type { FieldIndex } from './field-index.ts'

/** Most postings that one retrieval reads; the rest could only add less than what is already in. */
const POSTING_BUDGET = 400_000

/** A term to add up: its field, what an impact of 1 is worth, and the channel that keeps the sum. */
export interface ScoredTerm {
  readonly field: FieldIndex
  readonly term: string
  readonly worth: number
  readonly channel: number
}

/** How a total is made of the channels, and what is added by the group that a list belongs to. */
export interface Totals {
  readonly weights: readonly number[]
  readonly groupOf?: Int32Array
  readonly groupBonus?: ArrayLike<number>
}

/** Adds up impacts over posting lists, the most valuable lists first; reused between queries. */
export interface Accumulator {
  /** Adds up terms after forgetting the query before. */
  gather(terms: readonly ScoredTerm[]): void
  /** The best lists among those that any term reached, best first. */
  best(count: number, totals: Totals): number[]
  /** What a list has in a channel. */
  sum(list: number, channel: number): number
  /** True when any term reached the list. */
  reached(list: number): boolean
}

interface PostingRun {
  readonly lists: readonly number[]
  readonly channel: number
  readonly value: number
}

/** Score-at-a-time retrieval over impact-ordered postings: Lin and Trotman, "Anytime Ranking for Impact-Ordered Indexes" (2015). */
export function buildAccumulator(size: number, channels: number): Accumulator {
  const sums = new Float32Array(size * channels)
  const totals = new Float64Array(size)
  const seen = new Uint8Array(size)
  const touched = new Int32Array(size)
  let reach = 0
  const forget = (): void => {
    for (let i = 0; i < reach; i++) {
      const list = touched[i] as number
      seen[list] = 0
      for (let at = list * channels; at < (list + 1) * channels; at++) sums[at] = 0
    }
    reach = 0
  }
  const add = ({ lists, channel, value }: PostingRun): void => {
    for (let i = 0; i < lists.length; i++) {
      const list = lists[i] as number
      if (seen[list] === 0) {
        seen[list] = 1
        touched[reach++] = list
      }
      const at = list * channels + channel
      sums[at] = (sums[at] as number) + value
    }
  }
  return {
    gather(terms) {
      forget()
      let read = 0
      for (const run of runsOf(terms)) {
        if (read > POSTING_BUDGET) break
        read += run.lists.length
        add(run)
      }
    },
    best(count, { weights, groupOf, groupBonus }) {
      for (let i = 0; i < reach; i++) {
        const list = touched[i] as number
        let total = groupBonus?.[groupOf?.[list] ?? list] ?? 0
        for (let c = 0; c < channels; c++)
          total += (weights[c] as number) * (sums[list * channels + c] as number)
        totals[list] = total
      }
      return pickBest(touched.subarray(0, reach), totals, count)
    },
    sum: (list, channel) => sums[list * channels + channel] as number,
    reached: (list) => seen[list] === 1,
  }
}

function runsOf(terms: readonly ScoredTerm[]): PostingRun[] {
  const runs: PostingRun[] = []
  for (const { field, term, worth, channel } of terms) {
    if (worth <= 0) continue
    field.slots(term).forEach((lists, slot) => {
      if (lists !== undefined && lists.length > 0)
        runs.push({ lists, channel, value: worth * field.slotImpact(slot) })
    })
  }
  return runs.sort((a, b) => b.value - a.value)
}
