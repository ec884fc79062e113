import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildImport, type ImportedDocument } from '../import/build-import.ts'
import type { Reader } from '../import/open-reader.ts'
import { type DocumentUpdate, updateDocument } from '../import/update-document.ts'
import { writeWholeFile } from '../import/write-whole-file.ts'
import { findMismatch } from './check-expected.ts'
import { download } from './download.ts'
import { FetchFailure } from './fetch-failure.ts'
import type { FetchSettings } from './fetch-settings.ts'
import type { OfficialSource } from './read-sources.ts'
import type { VisitSite } from './visit-site.ts'

/** A page with less text than this is a cover with the document attached to it. */
const MIN_TEXT = 200

export interface FetchDeps {
  /** Folder of the policies in the corpus. */
  readonly policies: string
  /** Where downloads are kept. */
  readonly downloads: string
  readonly reader: Reader
  readonly visit: VisitSite
  readonly settings: FetchSettings
  /** Today as YYYY-MM-DD. */
  readonly today: string
}

export type FetchOutcome =
  | {
      readonly ok: true
      readonly path: string
      readonly imported: ImportedDocument
      readonly update: DocumentUpdate
    }
  | { readonly ok: false; readonly message: string }

/** Fetches one official text and, when it is the expected one, puts it in the place of the digest. */
export async function fetchDocument(source: OfficialSource, deps: FetchDeps): Promise<FetchOutcome> {
  try {
    const file = join(deps.downloads, source.id)
    const got = await download({ url: source.url, path: file, visit: deps.visit, settings: deps.settings })
    const outcome = await deps.reader.read(got.path)
    if (!outcome.ok) return outcome
    const read = buildImport(outcome.reading, source.id, source.url)
    const refusal = findMismatch(source, read.metadata) ?? findThin(read)
    if (refusal !== null) return { ok: false, message: refusal }
    const origin = { url: got.url, retrievedOn: deps.today, sha256: outcome.reading.sha256 }
    const imported = { ...read, facts: { ...read.facts, source: origin } }
    const path = join(deps.policies, `${source.id}.md`)
    const old = existsSync(path) ? { source: readFileSync(path, 'utf8'), file: path } : null
    const update = updateDocument(imported, old)
    writeWholeFile(path, update.content)
    return { ok: true, path, imported, update }
  } catch (error) {
    if (error instanceof FetchFailure) return { ok: false, message: error.message }
    throw error
  }
}

const findThin = ({ paragraphs }: ImportedDocument): string | null =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0) < MIN_TEXT
    ? '页面上的正文太少，全文可能在附件里；请下载附件后用 import 导入'
    : null
