import type { BuildDeps, StartedBuild } from './build-release.ts'
import { readBase, startBuild } from './build-release.ts'
import { LoopFault } from './loop-fault.ts'
import type { ReleaseFiles } from './release-files.ts'
import type { ReleaseStore } from './releases-store.ts'

/** Who made a release that is the corpus as it came. */
export const SEED = 'seed'

export interface Adoption {
  readonly files: ReleaseFiles
  /** Take the files also where the desk changed what they do not have. */
  readonly whole: boolean
}

/** Begins a release of a corpus that came with a new version; what the desk changed meanwhile is not lost unseen. */
export async function adoptCorpus({ files, whole }: Adoption, deps: BuildDeps): Promise<StartedBuild> {
  const { parent, files: before } = await readBase(deps.releases)
  const lost = whole ? [] : await findLost(deps.releases, before, files)
  if (lost.length > 0)
    throw new LoopFault('invalid', `工作台改过的这些文件，资料文件夹里不是这样：${lost.join('、')}`)
  return startBuild({ parent, before, after: files }, SEED, { ...deps, carried: [] })
}

/** Files that the desk changed since the corpus last came, and that stand differently in this one. */
async function findLost(
  releases: ReleaseStore,
  live: ReleaseFiles,
  files: ReleaseFiles,
): Promise<readonly string[]> {
  const seed = (await findSeedFiles(releases)) ?? new Map<string, string>()
  return [...new Set([...live.keys(), ...seed.keys()])].filter(
    (path) => live.get(path) !== seed.get(path) && live.get(path) !== files.get(path),
  )
}

/** The files of the nearest release before the live one that was the corpus as it came; null when no longer kept. */
async function findSeedFiles(releases: ReleaseStore): Promise<ReleaseFiles | null> {
  const all = new Map((await releases.listReleases()).map((release) => [release.id, release]))
  let at = all.get((await releases.findLive()) ?? '')
  const seen = new Set<string>()
  while (at !== undefined && at.createdBy !== SEED && !seen.has(at.id)) {
    seen.add(at.id)
    at = all.get(at.parent ?? '')
  }
  return at?.createdBy === SEED ? releases.readFiles(at.id) : null
}
