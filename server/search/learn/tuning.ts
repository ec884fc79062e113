/** Numbers that learning rests on; the experiments behind them are in docs/decisions/0007 and 0008. */

/** What a bigram of a question counts against a word. */
export const BIGRAM_SHARE = 0.5

/** Resolved questions that are looked at as similar. */
export const SIMILAR_QUESTIONS = 40
/** Of these, the ones whose passages lend their words. */
export const FEEDBACK_QUESTIONS = 10
/** Words that are lent. */
export const FEEDBACK_TERMS = 40
/** Words that the translation table may add. */
export const TRANSLATED_TERMS = 40
/** Passages beside a resolving one that are looked at. */
export const NEIGHBOUR_REACH = 3
/** Resolved questions whose passages have neighbours that are looked at. */
export const NEIGHBOUR_QUESTIONS = 15
/** Passages whose own resolved questions are looked at. */
export const RESOLVED_PASSAGES = 100
/** A question at least so like one that a passage was said not to answer is not answered by it either. */
export const VETO_LIKENESS = 0.6
/** The ranker is trained on questions that were held out of what it looks at, in so many parts. */
export const FOLDS = 5
