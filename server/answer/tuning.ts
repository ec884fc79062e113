/** Weights and thresholds of answering. Each is justified by the evaluation of 2026-11-23 in docs/decisions/0012-answering.md. */

/** What an official word counts that a lay term stands for, against 1 for a word as asked. */
export const MAPPED_WEIGHT = 0.8

/** What a synonym counts. */
export const SYNONYM_WEIGHT = 0.4

/** How far a paragraph's attestation counts: text read in the original ranks above reports; recalled text is never used. */
export const ATTESTATION_FACTOR = { verified: 1, reported: 0.9, recalled: 0 } as const

/** What a document counts that is no longer in force on the asked day. */
export const NOT_IN_FORCE_FACTOR = 0.6

/** What the plan counts: the library exists for it. */
export const PLAN_FACTOR = 1.25

/** What the plan counts when the present is asked about. */
export const WRONG_TIME_FACTOR = 0.5

/** Paragraphs that an answer may quote. */
export const MAX_CITATIONS = 4

/** A further paragraph is quoted when it covers at least this share of what the first ones leave open. */
export const FURTHER_COVERAGE = 0.3
/** One further behind the best than so many points is of another thing, unless it covers so much of what is asked. */
export const FURTHER_LAG = 5
export const LAGGING_COVERAGE = 0.5

/** Two readings are equally good when they differ by less than so many points. */
export const CLARIFY_MARGIN = 0.15

/** Below this confidence neither of two readings is likely to answer: the nearest rule is shown instead of a question back. */
export const CLARIFY_FROM = 0.4

/** A single common word means everything that is not far behind the best. */
export const VAGUE_MARGIN = 4

/** Most informative words of a question that is asked back about; a longer one says what it means. */
export const SHORT_QUESTION = 3

/** Paragraphs that ranking hands to the decision. */
export const RANKED = 40

/** What a word carried from the turn before counts. */
export const TOPIC_WEIGHT = 0.3

/** A lower paragraph that gives what is asked comes before one that does not, within so many points of the best. */
export const NEED_MARGIN = 1.5

/** Paragraphs shown on refusal. */
export const NEAREST = 3

/** Questions proposed after an answer. */
export const NEXT_QUESTIONS = 3

/** A single word that stands in this many paragraphs says too little to answer. */
export const VAGUE_PARAGRAPHS = 4

/** What a document counts when the question names another one; not nothing, since documents speak of each other. */
export const NOT_NAMED_FACTOR = 0.4

/** What the lexicon's lay terms count in ranking, beside the words of the texts; names of documents count less than there. */
export const LEXICON_WEIGHTS = {
  similar: 1,
  resolved: 0.5,
  translation: 0.5,
  feedback: 0.1,
  mismatch: -0.05,
} as const

/** From this relevance on, the nearest rule is quoted as a partial answer although the decision is against a full one. */
export const SHOWN_FROM = 0.45

/** From this confidence on, a document without relation to the plan answers what the others leave open. */
export const OTHERS_FROM = 0.7

/** By so much surer must such a document be to take the place of an answer from a related one. */
export const OTHERS_LEAD = 0.1
