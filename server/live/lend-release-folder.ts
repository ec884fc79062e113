import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeReleaseFolder } from '../ingest/release-folder.ts'
import type { ReleaseFiles } from '../knowledge/release-files.ts'

/** Lends the files of a release as a corpus folder, which is gone afterwards. */
export async function lendReleaseFolder<T>(
  files: ReleaseFiles,
  use: (corpusDir: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'wence-release-'))
  const corpusDir = join(folder, 'corpus')
  try {
    writeReleaseFolder(files, corpusDir)
    return await use(corpusDir)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
