/** Numbers that ranking rests on; the experiments behind them are in docs/decisions/0006 to 0009. */

/** Impact levels of the bigram field: it only breaks ties, so it can be coarse, and it has most of the postings. */
export const BIGRAM_SLOTS = 12

/** Most postings that one retrieval reads; ranking scores the candidates exactly, so the tail may be left unread. */
export const POSTING_BUDGET = 20_000

/** Windows that retrieval hands to ranking: so many for each passage that is wanted, and never fewer than these. */
export const CANDIDATES_PER_PASSAGE = 3
export const LEAST_CANDIDATES = 100

/** Below this the words of a question tell so little that shares of it would be noise. */
export const SMALLEST_NORM = 3

/** Shares of the most points are so much smaller than the logits of the softmax over candidates. */
export const TEMPERATURE = 4

/** How far down the first list the documents are counted that give context. */
export const CONTEXT_DEPTH = 100

/** What resolved questions count while candidates are gathered; ranking weighs them again, with learned weights. */
export const GATHERING = {
  translation: 1,
  feedback: 3,
  learnedTerms: 24,
  groupCount: 0.2,
  groupField: 0.2,
  section: 0.5,
} as const

/** Passages in the middle of a section; it reaches as far again on either side. */
export const SECTION_STEP = 10

/** Explained asked words are many and each counts up to ten or so; this brings them to the measure of the others. */
export const WORDING_UNIT = 10

/** Candidates whose word order is looked at. */
export const PROXIMITY_DEPTH = 50
/** What a pair of asked words standing close together adds, per unit of their lower idf. */
export const PROXIMITY_WEIGHT = 0.3
/** Words further apart than this (in words) are not close. */
export const PROXIMITY_WINDOW = 8

/** Score of a passage that a similar question was said not to be answered by: below every other. */
export const VETO = -1000

/** Windows of a long passage that selection may read. */
export const BEST_WINDOWS = 3
