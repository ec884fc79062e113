import type { ImportPreview, UploadedFile } from './build-preview.ts'
import type { FileReading } from './reading.ts'

/** What the parent asks of the reading process: a file by its path, or an upload made ready for the editor. */
export type ReadRequest =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'upload'; readonly upload: UploadedFile }

/** What the reading process answers; `slow` announces text recognition, which takes longer. */
export type ReadReply =
  | { readonly kind: 'slow' }
  | { readonly kind: 'read'; readonly reading: FileReading }
  | { readonly kind: 'previewed'; readonly preview: ImportPreview }
  | { readonly kind: 'unreadable'; readonly message: string }
