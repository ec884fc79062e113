/** What the desk decided on single questions. It stands in files of the release, beside what people write by hand. */

/** `resolved-questions.jsonl`: these paragraphs answer the question, and these do not. */
export interface ResolvedQuestion {
  readonly q: string
  readonly gold: readonly string[]
  readonly not: readonly string[]
}

/** `lexicon/referrals.tsv`: the question is another office's. */
export interface Referral {
  readonly question: string
  /** Id of an office of the lexicon. */
  readonly office: string
  readonly reason: string
}

/** Where resolved questions stand in a corpus folder. */
export const RESOLVED_FILE = 'resolved-questions.jsonl'
/** Where referrals stand in a corpus folder. */
export const REFERRALS_FILE = 'lexicon/referrals.tsv'
