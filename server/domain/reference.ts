/** A mention of another document in a paragraph, or a link that the editor set. */
export interface Reference {
  readonly documentId: string
  readonly paragraphAddress: string
  /** The words of the mention: a title or a 文号. */
  readonly mention: string
  /** The document in the library, or null when it is not there. */
  readonly target: string | null
}
