import type { StartDeps, StartedBuild } from './build-release.ts'
import { readBase, startBuild } from './build-release.ts'
import { LoopFault } from './loop-fault.ts'
import type { ReleaseFiles } from './release-files.ts'
import { lineageOf } from './release-lineage.ts'
import type { ReleaseStore } from './releases-store.ts'

/** Who made a release that is the corpus as it came. */
export const SEED = 'seed'

export interface Adoption {
  readonly files: ReleaseFiles
  /** Take the files also where the desk changed what they do not have. */
  readonly whole: boolean
}

/** Begins a release of a corpus that came with a new version; what the desk changed meanwhile is not lost unseen. */
export async function adoptCorpus({ files, whole }: Adoption, deps: StartDeps): Promise<StartedBuild> {
  const { parent, files: before } = await readBase(deps.releases)
  const lost = whole ? [] : findLost(before, await readSeedOf(parent, deps.releases), files)
  if (lost.length > 0)
    throw new LoopFault('invalid', `工作台改过的这些文件，资料文件夹里不是这样：${lost.join('、')}`)
  return startBuild({ parent, before, after: files }, SEED, { ...deps, carried: [] })
}

/** Files that the desk changed since the corpus last came, and that stand differently in this one. */
function findLost(live: ReleaseFiles, seed: ReleaseFiles, files: ReleaseFiles): readonly string[] {
  return [...new Set([...live.keys(), ...seed.keys()])].filter(
    (path) => live.get(path) !== seed.get(path) && live.get(path) !== files.get(path),
  )
}

/** The files of the nearest release in the line of this one that was the corpus as it came; none when no longer kept. */
async function readSeedOf(id: string, releases: ReleaseStore): Promise<ReleaseFiles> {
  for (const release of lineageOf(id, await releases.listReleases()))
    if (release.createdBy === SEED) return (await releases.readFiles(release.id)) ?? new Map()
  return new Map()
}
