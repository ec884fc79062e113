import type { Clock } from '../domain/ports.ts'
import type { ChangeStore } from './changes-store.ts'
import { LoopFault } from './loop-fault.ts'
import { refusePublication } from './publish-gate.ts'
import { requireRelease } from './require-release.ts'
import type { KeptRelease, ReleaseStore } from './releases-store.ts'

/** A release that is ready to answer in this process, and does not yet. */
export interface PreparedRelease {
  /** From here on it answers, here and in every other process. */
  goLive(): Promise<void>
  discard(): Promise<void>
}

export interface PublishDeps {
  readonly releases: ReleaseStore
  readonly changes: Pick<ChangeStore, 'findChanges'>
  /** Opens the release; rejects when it cannot answer. */
  readonly prepare: (id: string) => Promise<PreparedRelease>
  readonly clock: Clock
}

/** Releases whose files are kept beside the live one. */
const KEPT_RELEASES = 20

/** Makes a release the live one; also back to an earlier one. It is opened first, so that a broken one never is live. */
export async function publishRelease(
  id: string,
  { by, signedReason }: { readonly by: string; readonly signedReason: string | undefined },
  { releases, changes, prepare, clock }: PublishDeps,
): Promise<KeptRelease> {
  const release = await requireRelease(id, releases)
  const refusal = refusePublication(release, await releases.findEvaluation(id), signedReason)
  if (refusal !== null) throw new LoopFault('invalid', refusal)
  const replaces = await releases.findLive()
  refuseStale(release, replaces)
  await refuseRejected(release, changes)
  const prepared = await prepare(id)
  const publication = { id, by, at: new Date(clock()), signedReason: signedReason?.trim() || null, replaces }
  if (!(await releases.publishRelease(publication))) {
    await prepared.discard()
    throw new LoopFault('invalid', '刚刚有别的版本发布了，请重新查看')
  }
  await prepared.goLive()
  await releases.forgetFiles(KEPT_RELEASES)
  return (await releases.findRelease(id)) ?? release
}

/** A new release was compared with its parent: published over another one it would take that one's changes back unseen. */
function refuseStale({ state, parent }: KeptRelease, live: string | null): void {
  if (state === 'ready' && parent !== live)
    throw new LoopFault('invalid', '生成之后在用的版本已经变了，请重新生成')
}

/** What a second person took back after the release was built does not go live with it. */
async function refuseRejected(
  { state, changes: carried }: KeptRelease,
  changes: PublishDeps['changes'],
): Promise<void> {
  if (state !== 'ready') return
  const rejected = (await changes.findChanges(carried)).filter((change) => change.state === 'rejected')
  if (rejected.length > 0)
    throw new LoopFault('invalid', `里面有 ${rejected.length} 项修改后来退回了，请重新生成`)
}
