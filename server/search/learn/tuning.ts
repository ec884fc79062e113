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
export const TRANSLATED_TERMS = 12
/** What the words of a section's text are worth beside the questions asked about it, in words. */
export const SECTION_TEXT = 60
/** What the words of any question are worth there. */
export const SECTION_UNKNOWN = 60
/** Questions that a section counts as having answered before it did. */
export const UNASKED_SECTION = 0.05
/** Log odds below the likeliest section that count as hopeless. */
export const SECTION_FLOOR = 20
/** Passages whose own resolved questions are looked at. */
export const RESOLVED_PASSAGES = 60
/** A question at least so like one that a passage was said not to answer is not answered by it either. */
export const VETO_LIKENESS = 0.6
/** The ranker is trained on questions that were held out of what it looks at, in so many parts. */
export const FOLDS = 5
/** Windows that it is shown for each: enough that it learns to order a hundred passages. */
export const TRAINING_CANDIDATES = 300
