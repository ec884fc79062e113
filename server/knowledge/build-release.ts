import type { ReleaseEvaluation } from '../desk-contract.ts'
import type { Clock } from '../domain/ports.ts'
import { applyChanges } from './changes-apply.ts'
import { type CheckFiles, describeFaults, inOrder } from './changes-decide.ts'
import type { ChangeStore, KeptChange } from './changes-store.ts'
import { LoopFault } from './loop-fault.ts'
import { type ReleaseFiles, releaseIdOf } from './release-files.ts'
import type { KeptRelease, NewRelease, ReleaseStore } from './releases-store.ts'

/** Asks both releases the same questions; long, and away from this process. */
export type EvaluateReleases = (before: ReleaseFiles, after: ReleaseFiles) => Promise<ReleaseEvaluation>

/** What building needs once its files are known. */
export interface StartDeps {
  readonly releases: ReleaseStore
  readonly check: CheckFiles
  readonly evaluate: EvaluateReleases
  readonly clock: Clock
  /** Told of a fault that is ours, not the corpus's. */
  readonly onFault: (error: unknown) => void
}

export interface BuildDeps extends StartDeps {
  readonly changes: ChangeStore
}

/** A building release, and when it is done one way or the other. */
export interface StartedBuild {
  readonly release: KeptRelease
  readonly done: Promise<void>
}

/** A building release is said to be alive so often. */
const HEARTBEAT_MS = 5_000
/** One that has been silent for so long has lost its process. */
export const ABANDONED_AFTER_MS = 60_000
export const ABANDONED_FAULT = '评测没有做完，服务就停了；请重新生成'

/** Begins a release of the live one with these changes; its evaluation goes on after this returns. */
export async function buildRelease(
  changeIds: readonly string[],
  by: string,
  deps: BuildDeps,
): Promise<StartedBuild> {
  const changes = await approvedChanges(changeIds, deps.changes)
  const { parent, files } = await readBase(deps.releases)
  return startBuild({ parent, before: files, after: applyChanges(files, inOrder(changes)) }, by, {
    ...deps,
    carried: changes.map(({ id }) => id),
  })
}

/** The live release and its files. */
export async function readBase(
  releases: ReleaseStore,
): Promise<{ readonly parent: string; readonly files: ReleaseFiles }> {
  const parent = await releases.findLive()
  const files = parent === null ? null : await releases.readFiles(parent)
  if (parent === null || files === null) throw new LoopFault('not_ready', '资料库还没有登记，请稍后再试')
  return { parent, files }
}

export interface BuildPlan {
  readonly parent: string
  readonly before: ReleaseFiles
  readonly after: ReleaseFiles
}

/** Keeps the files as a building release and has them checked and evaluated. */
export async function startBuild(
  { parent, before, after }: BuildPlan,
  by: string,
  deps: StartDeps & { readonly carried: readonly string[] },
): Promise<StartedBuild> {
  const { releases, clock, carried } = deps
  const id = releaseIdOf(after)
  if (id === parent) throw new LoopFault('invalid', '这些修改没有改变任何文件')
  const release: NewRelease = {
    id,
    parent,
    createdBy: by,
    createdAt: new Date(clock()),
    changes: carried,
    files: after,
  }
  if (!(await releases.addRelease(release))) throw new LoopFault('invalid', `内容相同的版本已经有了：${id}`)
  const kept = await releases.findRelease(id)
  if (kept === null) throw new Error(`the release ${id} was not kept`)
  return { release: kept, done: finishBuild(id, before, after, deps) }
}

async function approvedChanges(ids: readonly string[], store: ChangeStore): Promise<readonly KeptChange[]> {
  const changes = await store.findChanges(ids)
  const missing = ids.find((id) => !changes.some((change) => change.id === id))
  if (missing !== undefined) throw new LoopFault('not_found', `没有这项修改：${missing}`)
  const unready = changes.find(({ state }) => state !== 'approved')
  if (unready !== undefined) throw new LoopFault('invalid', `这项修改没有待发布的批准：${unready.id}`)
  return changes
}

async function finishBuild(
  id: string,
  before: ReleaseFiles,
  after: ReleaseFiles,
  { releases, check, evaluate, clock, onFault }: StartDeps,
): Promise<void> {
  const alive = setInterval(() => releases.touchBuilding(id, new Date(clock())).catch(onFault), HEARTBEAT_MS)
  try {
    const faults = await check(after)
    if (faults.length > 0) await releases.failBuilding(id, describeFaults(faults), new Date(clock()))
    else await releases.finishBuilding(id, await evaluate(before, after))
  } catch (error) {
    onFault(error)
    const reason = error instanceof Error ? error.message : String(error)
    await releases.failBuilding(id, `评测没有做成：${reason}`, new Date(clock())).catch(onFault)
  } finally {
    clearInterval(alive)
  }
}
