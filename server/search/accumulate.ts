import { pickBest } from './best-first.ts'
import type { FieldIndex } from './field-index.ts'
import { POSTING_BUDGET } from './tuning.ts'

/** A term to add up: its field, and what an impact of 1 is worth. */
export interface ScoredTerm {
  readonly field: FieldIndex
  readonly term: string
  readonly worth: number
}

/** What is added to a list by the group that it belongs to. */
export interface GroupBonus {
  readonly groupOf: Int32Array
  readonly bonus: Float32Array
}

export interface ScoredList {
  readonly list: number
  readonly score: number
}

/** Adds up impacts over posting lists, the most valuable first, and picks the best; reused between queries. */
export interface Accumulator {
  best(terms: readonly ScoredTerm[], count: number, bonuses?: readonly GroupBonus[]): ScoredList[]
}

interface PostingRun {
  readonly lists: readonly number[]
  readonly value: number
}

/** Score-at-a-time retrieval over impact-ordered postings: Lin and Trotman, "Anytime Ranking for Impact-Ordered Indexes" (2015). */
export function buildAccumulator(size: number): Accumulator {
  const scores = new Float32Array(size)
  const touched = new Int32Array(size)
  return {
    best(terms, count, bonuses = []) {
      const reached = touched.subarray(0, addRuns(runsOf(terms), scores, touched))
      for (const bonus of bonuses) addBonus(reached, scores, bonus)
      const best = pickBest(reached, scores, count).map((list) => ({ list, score: scores[list] as number }))
      for (let i = 0; i < reached.length; i++) scores[reached[i] as number] = 0
      return best
    },
  }
}

function runsOf(terms: readonly ScoredTerm[]): PostingRun[] {
  const runs: PostingRun[] = []
  for (const { field, term, worth } of terms) {
    if (worth <= 0) continue
    const slots = field.slots(term)
    for (let slot = 0; slot < slots.length; slot++) {
      const lists = slots[slot]
      if (lists !== undefined && lists.length > 0) runs.push({ lists, value: worth * field.slotImpact(slot) })
    }
  }
  return runs.sort((a, b) => b.value - a.value)
}

/** Stops when the budget is spent: what is left could only add less than what is in. */
function addRuns(runs: readonly PostingRun[], scores: Float32Array, touched: Int32Array): number {
  let reached = 0
  let read = 0
  for (const { lists, value } of runs) {
    if (read > POSTING_BUDGET) break
    read += lists.length
    for (let i = 0; i < lists.length; i++) {
      const list = lists[i] as number
      const before = scores[list] as number
      if (before === 0) touched[reached++] = list
      scores[list] = before + value
    }
  }
  return reached
}

function addBonus(reached: Int32Array, scores: Float32Array, { groupOf, bonus }: GroupBonus): void {
  for (let i = 0; i < reached.length; i++) {
    const list = reached[i] as number
    scores[list] = (scores[list] as number) + (bonus[groupOf[list] as number] as number)
  }
}
