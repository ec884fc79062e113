import type { WeightedTerm } from './forward-scorer.ts'
import type { AskedWording } from './wording-scorer.ts'

/** What resolved questions say about one passage, for one query. */
export interface PassageEvidence {
  /** Likeness of the resolved questions that this passage answers, each up to 1. */
  readonly similar: number
  /** BM25 of the query in the passage's resolved questions. */
  readonly resolved: number
  /** Log of one more than the questions that it has resolved. */
  readonly count: number
}

/** What resolved questions say about one query. */
export interface Evidence {
  readonly passages: ReadonlyMap<number, PassageEvidence>
  /** Passages that somebody said do not answer a question like this one. */
  readonly vetoed: ReadonlySet<number>
  /** By group, log of the questions that its passages have resolved; by group, BM25 of the query in them, best 1. */
  readonly groupCount: ArrayLike<number> | null
  readonly groupField: ArrayLike<number> | null
  /** By section of a document, how likely the query belongs there: 0 for the likeliest, down to -1. */
  readonly sections: Float32Array | null
  /** The query's words with the passage words that they are used for. */
  readonly wording: readonly AskedWording[]
  /** Passage words that the learned table gives for the query's words. */
  readonly translation: readonly WeightedTerm[]
  /** Words of the passages that resolved similar questions. */
  readonly feedback: readonly WeightedTerm[]
}

export const NO_EVIDENCE: Evidence = {
  passages: new Map(),
  vetoed: new Set(),
  groupCount: null,
  groupField: null,
  sections: null,
  wording: [],
  translation: [],
  feedback: [],
}
