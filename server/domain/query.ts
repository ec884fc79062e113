/** Where a search term comes from; the asker sees every origin but `asked`. */
export type TermOrigin = 'asked' | 'mapped' | 'synonym' | 'learned'

export interface QueryTerm {
  readonly term: string
  /** Multiplies the term's score; 1 for a word as asked. */
  readonly weight: number
  readonly origin: TermOrigin
  /** The asked terms that a mapped or synonym term stands for: where it is found, they count as found. */
  readonly standsFor?: readonly string[]
  /** How much of its expansion's meaning this one term carries, 1 for the most telling. */
  readonly tells?: number
}

/** What is searched; a question is what the user typed. */
export interface Query {
  readonly words: readonly QueryTerm[]
  readonly bigrams: readonly QueryTerm[]
}

/** The unit that is ranked: a paragraph of the corpus, or a window of a long text. */
export interface Passage {
  readonly id: string
  /** Names of the document and of the parts around it. */
  readonly title: string
  /** The document's own name; without it, the title up to 第…条. Passages that share it are neighbours. */
  readonly documentTitle?: string
  readonly text: string
}
