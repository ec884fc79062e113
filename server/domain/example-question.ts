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
