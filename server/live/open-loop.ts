import { createPreviewImport } from '../ingest/import/preview-import.ts'
import {
  ABANDONED_AFTER_MS,
  ABANDONED_FAULT,
  buildRelease,
  type EvaluateReleases,
  readBase,
} from '../knowledge/build-release.ts'
import { decideChange, proposeChange, requireChange, withdrawChange } from '../knowledge/changes-decide.ts'
import type { ChangeStore } from '../knowledge/changes-store.ts'
import { exportRelease } from '../knowledge/export-release.ts'
import { collectGaps } from '../knowledge/gaps-collect.ts'
import type { GapStore } from '../knowledge/gaps-store.ts'
import type { KnowledgeLoop } from '../knowledge/knowledge-loop.ts'
import { LoopFault } from '../knowledge/loop-fault.ts'
import { publishRelease } from '../knowledge/publish-release.ts'
import { readReceipt } from '../knowledge/receipts.ts'
import type { QuestionRecord } from '../knowledge/record-ports.ts'
import { requireRelease } from '../knowledge/require-release.ts'
import type { ReleaseStore } from '../knowledge/releases-store.ts'
import { buildAskAgain } from './ask-again.ts'
import { checkFiles } from './check-files.ts'
import { compareDocument } from './compare-document.ts'
import type { ReleaseFollower } from './follow-release.ts'
import type { Answering, Perform } from './open-answering.ts'
import { previewDocument } from './preview-document.ts'

/** What the loop needs of the store. */
export interface LoopStores {
  readonly gaps: GapStore
  readonly changes: ChangeStore
  readonly releases: ReleaseStore
  readonly findQuestion: (id: string) => Promise<QuestionRecord | null>
}

export interface LoopDeps {
  readonly stores: LoopStores
  readonly follower: ReleaseFollower
  readonly answering: () => Answering | undefined
  readonly open: (release: string) => Promise<Answering | null>
  readonly evaluate: EvaluateReleases
  readonly onFault: (error: unknown) => void
}

/** The loop of a running service, with the jobs that keep it going. */
export interface OpenLoop {
  readonly loop: KnowledgeLoop
  /** Puts failed questions into gaps, until it is told to stop. */
  collect(stop: AbortSignal): Promise<void>
  /** Fails builds whose process is gone. */
  sweep(): Promise<void>
  /** Resolves when the builds begun here are done. */
  settled(): Promise<void>
}

/** Ties the rules of the loop to the store, the threads and the processes they need. */
export function openLoop(deps: LoopDeps): OpenLoop {
  const { stores, follower, evaluate, onFault } = deps
  const { gaps, changes, releases } = stores
  const clock = Date.now
  const previewImport = createPreviewImport()
  const building = new Set<Promise<void>>()
  const changing = { changes, liveFiles: liveFilesOf(releases), check: checkFiles, clock }
  const buildDeps = { changes, releases, check: checkFiles, evaluate, clock, onFault }
  const perform: Perform = (kind, input) => requireAnswering(deps).perform(kind, input)
  const askAgain = buildAskAgain(deps.answering, deps.open)
  const loop: KnowledgeLoop = {
    listGaps: (filter) => gaps.listGaps(filter),
    async findGap(id) {
      const found = await gaps.findGap(id)
      if (found === null) throw new LoopFault('not_found', '没有这个缺口')
      return { ...found, changes: await changes.findChanges(found.changes) }
    },
    async patchGap(id, patch, by) {
      if (patch.state === 'dismissed' && (patch.reason ?? '') === '')
        throw new LoopFault('invalid', '不处理要写明理由')
      if (!(await gaps.patchGap(id, patch, by, new Date(clock()))))
        throw new LoopFault('not_found', '没有这个缺口')
      return (await loop.findGap(id)).gap
    },
    listChanges: (state) => changes.listChanges(state),
    findChange: (id) => requireChange(id, changes),
    proposeChange: (change, gapId, by) => proposeChange({ change, gapId, by }, changing),
    async compareChange(id) {
      const { change } = await requireChange(id, changes)
      if (change.kind !== 'document') throw new LoopFault('invalid', '只有文件才能与现在的比较')
      return compareDocument(change, await changing.liveFiles())
    },
    withdrawChange: (id, by) => withdrawChange(id, by, changing),
    decideChange: (id, approve, reason, by) => decideChange(id, { approve, reason, by }, changing),
    listOffices: () => requireAnswering(deps).offices,
    proposeLexicon: () => perform('propose', null),
    previewImport: async (upload) => previewDocument(upload, await changing.liveFiles(), previewImport),
    listReleases: async () => ({
      live: await releases.findLive(),
      releases: await releases.listReleases(),
    }),
    async findRelease(id) {
      const release = await requireRelease(id, releases)
      const [live, evaluation] = [await releases.findLive(), await releases.findEvaluation(id)]
      return { release, live, evaluation, changes: await changes.findChanges(release.changes) }
    },
    exportRelease: (id, by) => exportRelease(id, { by, at: new Date(clock()) }, releases),
    async buildRelease(ids, by) {
      const { release, done } = await buildRelease(ids, by, buildDeps)
      building.add(done)
      void done.finally(() => building.delete(done))
      return release
    },
    publishRelease: (id, signedReason, by) =>
      publishRelease(id, { by, signedReason }, { releases, changes, prepare: follower.prepare, clock }),
    readReceipt: (id) => readReceipt(id, { findQuestion: stores.findQuestion, askAgain }),
  }
  return {
    loop,
    async collect(stop) {
      const answering = deps.answering()
      if (answering === undefined) return
      await collectGaps(gaps, (questions) => perform('terms', questions), answering.release, stop)
    },
    async sweep() {
      await releases.failAbandoned(new Date(clock() - ABANDONED_AFTER_MS), ABANDONED_FAULT)
    },
    async settled() {
      await Promise.all(building)
    },
  }
}

const liveFilesOf = (releases: ReleaseStore) => async () => (await readBase(releases)).files

function requireAnswering({ answering }: LoopDeps): Answering {
  const present = answering()
  if (present === undefined) throw new LoopFault('not_ready', '服务正在启动，请稍候再试')
  return present
}
