/** A file held in memory and served under its path. */
export interface PageFile {
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
}

/** The desk's files by path; words instead of them while they are being built, or when that failed. */
export type DeskFiles = ReadonlyMap<string, PageFile> | 'building' | 'failed'
