import type { Span } from './document.ts'

/** A word with its place in the original text. Filters may drop a token or change its term, never its offsets. */
export interface Token extends Span {
  /** The normalised form that is indexed and searched: 20 for 二十, 课后 for 課後. */
  readonly term: string
  readonly kind: 'word' | 'number' | 'latin' | 'mark'
  /** True for words that carry no meaning of their own, such as 的, 请问. */
  readonly stop: boolean
}

/** What indexing and asking both see of a text. */
export interface AnalysedText {
  readonly tokens: readonly Token[]
  /** Search terms in order, with repetitions: words, the shorter words inside long ones, numbers. No stop words. */
  readonly words: readonly string[]
  /** Pairs of neighbouring Chinese characters, in order, with repetitions. */
  readonly bigrams: readonly string[]
}

export type Analyse = (text: string) => AnalysedText
