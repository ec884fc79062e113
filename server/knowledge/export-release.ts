import { LoopFault } from './loop-fault.ts'
import type { ReleaseFiles } from './release-files.ts'
import { requireRelease } from './require-release.ts'
import type { ReleaseStore } from './releases-store.ts'

/** The files of a release, for whoever commits them; the audit log says who took them. */
export async function exportRelease(
  id: string,
  { by, at }: { readonly by: string; readonly at: Date },
  releases: ReleaseStore,
): Promise<ReleaseFiles> {
  const files = await readKeptFiles(id, releases)
  await releases.noteExport(id, by, at)
  return files
}

/** The files of a release, or the fault that says why there are none. */
export async function readKeptFiles(id: string, releases: ReleaseStore): Promise<ReleaseFiles> {
  await requireRelease(id, releases)
  const files = await releases.readFiles(id)
  if (files === null) throw new LoopFault('invalid', '这个版本的文件已经不再保存')
  return files
}
