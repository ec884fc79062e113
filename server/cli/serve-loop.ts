import type { Logger } from 'pino'
import { SEED } from '../knowledge/adopt-corpus.ts'
import type { KnowledgeLoop } from '../knowledge/knowledge-loop.ts'
import { releaseIdOf } from '../knowledge/release-files.ts'
import { readReleaseFolder } from '../ingest/release-folder.ts'
import { evaluateReleases } from '../live/evaluate-releases.ts'
import { buildFollower, RELEASE_CHANNEL, type ReleaseFollower } from '../live/follow-release.ts'
import { keepReleaseFolders } from '../live/keep-release-folders.ts'
import type { LiveService } from '../live/live-service.ts'
import { type Answering, openAnswering } from '../live/open-answering.ts'
import { openLoop, type OpenLoop } from '../live/open-loop.ts'
import { buildChangeTables } from '../store/change-tables.ts'
import { buildFindQuestion } from '../store/find-question.ts'
import { buildGapTables } from '../store/gap-tables.ts'
import { buildReleaseTables } from '../store/release-tables.ts'
import type { StoreSide } from '../store/store-side.ts'

/** How often failed questions are put into gaps, and a store that came back is taken up. */
const TICK_MS = 10_000

export interface LoopSurroundings {
  readonly live: LiveService
  readonly store: () => StoreSide | undefined
  readonly dataDir: string
  readonly corpusDir: string
  readonly logger: Logger
}

/** The knowledge loop of a running service, on whatever store is open at the moment. */
export interface ServedLoop {
  /** Undefined while the store is down. */
  current(): KnowledgeLoop | undefined
  /** Takes up the live release and begins the jobs. */
  start(): Promise<void>
  close(): Promise<void>
}

interface LoopOnStore {
  readonly side: StoreSide
  readonly open: OpenLoop
  readonly follower: ReleaseFollower
  /** How to stop hearing of releases; null when beginning failed, which is then tried anew. */
  readonly begun: Promise<(() => Promise<void>) | null>
}

/** Ties the loop to the store as it comes and goes. */
export function serveLoop(around: LoopSurroundings): ServedLoop {
  const onFault = (error: unknown): void => around.logger.error(error, 'knowledge loop')
  let present: LoopOnStore | undefined
  let timer: NodeJS.Timeout | undefined
  let ticking: Promise<void> = Promise.resolve()
  const take = (): LoopOnStore | undefined => {
    const side = around.store()
    if (side === undefined || around.live.answering() === undefined) return undefined
    if (present?.side !== side) present = openOnStore(side, around, onFault)
    return present
  }
  const tick = async (): Promise<void> => {
    const taken = take()
    if (taken === undefined) return
    if ((await taken.begun) === null) {
      present = undefined
      return
    }
    await taken.open.sweep()
    await taken.open.collect()
  }
  return {
    current: () => take()?.open.loop,
    async start() {
      await tick().catch(onFault)
      timer = setInterval(() => (ticking = ticking.then(tick).catch(onFault)), TICK_MS)
      timer.unref()
    },
    async close() {
      clearInterval(timer)
      await ticking
      await present?.open.settled()
      await (
        await present?.begun
      )?.()
    },
  }
}

function openOnStore(
  side: StoreSide,
  { live, dataDir, corpusDir, logger }: LoopSurroundings,
  onFault: (error: unknown) => void,
): LoopOnStore {
  const { store } = side
  const releases = buildReleaseTables(store.db)
  const folders = keepReleaseFolders(dataDir, releases.readFiles)
  const open = async (release: string): Promise<Answering | null> => {
    const folder = await folders.folderOf(release)
    return folder === null
      ? null
      : openAnswering(folder, { onLost: (error) => logger.error(error, 'answering thread lost') })
  }
  const follower = buildFollower({
    live,
    findLive: releases.findLive,
    open,
    notify: (release) => store.notify(RELEASE_CHANNEL, release),
    onFault,
  })
  const loop = openLoop({
    stores: {
      gaps: buildGapTables(store.db),
      changes: buildChangeTables(store.db),
      releases,
      findQuestion: buildFindQuestion(store.db),
    },
    follower,
    answering: live.answering,
    open,
    evaluate: evaluateReleases,
    onFault,
  })
  const begin = async (): Promise<() => Promise<void>> => {
    const files = readReleaseFolder(corpusDir)
    const id = releaseIdOf(files)
    const createdAt = new Date()
    await releases.addSeed({ id, parent: null, createdBy: SEED, createdAt, changes: [], files })
    if ((await releases.findRelease(id)) === null)
      logger.warn(
        { corpus: id },
        'the corpus folder is not in use: `wence release adopt` makes a release of it',
      )
    const stop = await store.listen(RELEASE_CHANNEL, () => void follower.follow())
    await follower.follow()
    folders.keepOnly([live.answering()?.release ?? id])
    return stop
  }
  const begun = begin().catch((error: unknown) => {
    onFault(error)
    return null
  })
  return { side, open: loop, follower, begun }
}
