/** Paragraphs that staff named for a question: those that answer it and those that do not. */
export interface ResolvedAnswer {
  readonly gold: readonly string[]
  readonly not: readonly string[]
}
