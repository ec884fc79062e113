import type { FieldIndex } from './field-index.ts'
import { slotImpact } from './field-index.ts'

/** Most postings that one retrieval reads; the rest could only add less than what is already in. */
const POSTING_BUDGET = 400_000

/** A term to add up: its field, and what an impact of 1 is worth. */
export interface ScoredTerm {
  readonly field: FieldIndex
  readonly term: string
  readonly worth: number
}

export interface ScoredPassage {
  /** Index of the passage. */
  readonly passage: number
  readonly score: number
}

/** Adds up impacts over posting lists, the most valuable lists first, and picks the best; reused between queries. */
export interface Accumulator {
  best(terms: readonly ScoredTerm[], count: number): ScoredPassage[]
}

interface PostingRun {
  readonly passages: readonly number[]
  readonly value: number
}

/** Score-at-a-time retrieval over impact-ordered postings: Lin and Trotman, "Anytime Ranking for Impact-Ordered Indexes" (2015). */
export function buildAccumulator(size: number): Accumulator {
  const scores = new Float64Array(size)
  const touched = new Int32Array(size)
  return {
    best(terms, count) {
      const reached = addRuns(runsOf(terms), scores, touched)
      const best = pickBest(scores, touched.subarray(0, reached), count)
      for (let i = 0; i < reached; i++) scores[touched[i] as number] = 0
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
      const passages = slots[slot]
      if (passages !== undefined && passages.length > 0)
        runs.push({ passages, value: worth * slotImpact(slot) })
    }
  }
  return runs.sort((a, b) => b.value - a.value)
}

function addRuns(runs: readonly PostingRun[], scores: Float64Array, touched: Int32Array): number {
  let reached = 0
  let read = 0
  for (const { passages, value } of runs) {
    if (read > POSTING_BUDGET) break
    read += passages.length
    for (let i = 0; i < passages.length; i++) {
      const passage = passages[i] as number
      const before = scores[passage] as number
      if (before === 0) touched[reached++] = passage
      scores[passage] = before + value
    }
  }
  return reached
}

/** The `count` highest scores in order; equal scores in passage order. A bounded heap, smallest on top. */
function pickBest(scores: Float64Array, touched: Int32Array, count: number): ScoredPassage[] {
  const heap: number[] = []
  const worse = (a: number, b: number): boolean => {
    const difference = (scores[a] as number) - (scores[b] as number)
    return difference < 0 || (difference === 0 && a > b)
  }
  for (const passage of touched) {
    if (heap.length < count) pushUp(heap, passage, worse)
    else if (worse(heap[0] as number, passage)) {
      heap[0] = passage
      sinkDown(heap, worse)
    }
  }
  return heap
    .sort((a, b) => (worse(a, b) ? 1 : -1))
    .map((passage) => ({ passage, score: scores[passage] as number }))
}

type Worse = (a: number, b: number) => boolean

function pushUp(heap: number[], value: number, worse: Worse): void {
  let at = heap.push(value) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!worse(value, heap[parent] as number)) break
    heap[at] = heap[parent] as number
    at = parent
  }
  heap[at] = value
}

function sinkDown(heap: number[], worse: Worse): void {
  const value = heap[0] as number
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && worse(heap[child + 1] as number, heap[child] as number)) child++
    if (!worse(heap[child] as number, value)) break
    heap[at] = heap[child] as number
    at = child
  }
  heap[at] = value
}
