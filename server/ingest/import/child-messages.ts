import type { FileReading } from './reading.ts'

/** What the parent asks of the reading process. */
export interface ReadRequest {
  readonly path: string
}

/** What the reading process answers; `slow` announces text recognition, which takes longer. */
export type ReadReply =
  | { readonly kind: 'slow' }
  | { readonly kind: 'read'; readonly reading: FileReading }
  | { readonly kind: 'unreadable'; readonly message: string }
