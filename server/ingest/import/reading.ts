/** The kinds of file that can be imported; decided by content, never by the name alone. */
export type FileKind = 'docx' | 'doc' | 'pdf' | 'ofd' | 'html' | 'mht' | 'text' | 'image'

/** What a page or a container says about its document in fields of its own, outside the running text. */
export interface StatedMetadata {
  readonly title?: string
  readonly number?: string
  readonly issuers?: readonly string[]
  readonly issuedOn?: string
  readonly effectiveOn?: string
}

/** What every reader returns: one line per paragraph of the source, in reading order. */
export interface Reading {
  readonly lines: readonly string[]
  readonly stated: StatedMetadata
  /** What could not be read, in words for the editor. */
  readonly faults: readonly string[]
  /** What a person has to check, such as text recognised from a picture. */
  readonly notes: readonly string[]
}

/** A reading with the kind of file it came from and the digest of its bytes. */
export interface FileReading extends Reading {
  readonly kind: FileKind
  readonly sha256: string
}

/** Called before text recognition begins, which takes much longer than reading. */
export type AnnounceOcr = () => void
