import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readReleaseFolder, writeReleaseFolder } from '../ingest/release-folder.ts'
import { type ReleaseFiles, releaseIdOf } from '../knowledge/release-files.ts'

/** Releases as corpus folders in the data directory: written when needed, since answering reads files. */
export interface ReleaseFolders {
  /** The corpus folder of a release; null when its files are no longer kept. */
  folderOf(id: string): Promise<string | null>
  /** Removes all folders but these. */
  keepOnly(ids: readonly string[]): void
}

/** Folders below `dataDir/releases`, from the files that `readFiles` gives. */
export function keepReleaseFolders(
  dataDir: string,
  readFiles: (id: string) => Promise<ReleaseFiles | null>,
): ReleaseFolders {
  const root = join(dataDir, 'releases')
  return {
    async folderOf(id) {
      const folder = join(root, id, 'corpus')
      if (existsSync(folder) && releaseIdOf(readReleaseFolder(folder)) === id) return folder
      const files = await readFiles(id)
      if (files === null) return null
      if (releaseIdOf(files) !== id) throw new Error(`the kept files of ${id} are not those of ${id}`)
      rmSync(folder, { recursive: true, force: true })
      writeReleaseFolder(files, folder)
      return folder
    },
    keepOnly(ids) {
      if (!existsSync(root)) return
      for (const name of readdirSync(root))
        if (!ids.includes(name)) rmSync(join(root, name), { recursive: true, force: true })
    },
  }
}
