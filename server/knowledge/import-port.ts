import type { z } from 'zod'
import type { ImportPreviewSchema } from '../desk-contract.ts'

/** A file as an editor hands it in; with `documentId` it replaces or becomes that document. */
export interface UploadedDocument {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly documentId: string | undefined
}

/** What it would become; nothing has been written. */
export type PreviewedImport = z.infer<typeof ImportPreviewSchema>
