import type { Marker } from './read-marker.ts'

/** A line of a document that has words on it. */
export interface SourceLine {
  /** The words as they stand, without indent, trailing blanks or leading `#`. */
  readonly text: string
  /** Line number in the source, from 1. */
  readonly number: number
  /** How many `#` stood before the words. */
  readonly hashes: number
  readonly marker: Marker | null
}

/** Something seen while splitting, at its line. */
export interface Remark {
  readonly line: number
  readonly message: string
}
