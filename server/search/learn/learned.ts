import type { FeatureWeights } from '../features.ts'

/** A question that staff resolved: these passages answer it, and these do not although they were found. */
export interface Resolved {
  readonly q: string
  readonly gold: readonly string[]
  readonly not?: readonly string[]
  /** The words of these passages that answer, where they are known. */
  readonly words?: readonly string[]
}

/** A resolved question as it is searched. */
export interface ResolvedTerms {
  readonly words: readonly string[]
  readonly bigrams: readonly string[]
  readonly gold: readonly string[]
  readonly not: readonly string[]
  /** The words that answer; none where only the passages are known. */
  readonly answering: readonly string[]
}

/** For a word the words of the other side that it stands for, each with a probability, the likeliest first. */
export type Translation = Readonly<Record<string, readonly (readonly [string, number])[]>>

/** All that is learned: plain data, the same bytes for the same inputs. */
export interface Learned {
  readonly format: 2
  readonly resolved: readonly ResolvedTerms[]
  /** From question words to passage words. */
  readonly translation: Translation
  /** From passage words to question words. */
  readonly wording: Translation
  readonly weights: FeatureWeights
}
