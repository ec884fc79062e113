/** A question as people put it, written down beforehand with the paragraphs that answer it; ranking learns from it. */
export interface ExampleQuestion {
  readonly q: string
  /** Paragraph ids. */
  readonly gold: readonly string[]
  /** The words of these paragraphs that answer, as they stand there; selecting learns from them. */
  readonly words: readonly string[]
}

/** Where they stand in a corpus folder: one file a document, named by its id. */
export const EXAMPLES_FOLDER = 'questions'

/** A question as people put it that the documents do not answer; whether to answer is learned from it. */
export interface UnanswerableQuestion {
  readonly q: string
  /** Id of the paragraph that comes nearest, or null. */
  readonly nearest: string | null
}

/** Where they stand in a corpus folder. */
export const UNANSWERABLE_FILE = 'unanswerable-questions.tsv'
