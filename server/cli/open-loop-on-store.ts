import type { Logger } from 'pino'
import { SEED } from '../knowledge/adopt-corpus.ts'
import type { EvaluateReleases } from '../knowledge/build-release.ts'
import { releaseIdOf } from '../knowledge/release-files.ts'
import { readReleaseFolder } from '../ingest/release-folder.ts'
import { buildFollower, RELEASE_CHANNEL } from '../live/follow-release.ts'
import { keepReleaseFolders } from '../live/keep-release-folders.ts'
import type { LiveService } from '../live/live-service.ts'
import { type Answering, openAnswering } from '../live/open-answering.ts'
import { openLoop, type OpenLoop } from '../live/open-loop.ts'
import { buildChangeTables } from '../store/change-tables.ts'
import { buildFindQuestion } from '../store/find-question.ts'
import { buildGapTables } from '../store/gap-tables.ts'
import { buildReleaseTables } from '../store/release-tables.ts'
import type { StoreSide } from '../store/store-side.ts'

export interface LoopAround {
  readonly live: LiveService
  readonly dataDir: string
  readonly corpusDir: string
  readonly evaluate: EvaluateReleases
  readonly logger: Logger
}

/** The knowledge loop on one open store. */
export interface LoopOnStore extends OpenLoop {
  readonly side: StoreSide
  /** Registers the corpus, takes up the live release and follows it from then on; gives how to stop hearing of releases. */
  begin(): Promise<() => Promise<void>>
}

/** Ties the knowledge loop to the tables of a store and to the service that answers. */
export function openLoopOnStore(side: StoreSide, around: LoopAround): LoopOnStore {
  const { live, dataDir, corpusDir, evaluate, logger } = around
  const onFault = (error: unknown): void => logger.error(error, 'knowledge loop')
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
    evaluate,
    onFault,
  })
  return {
    ...loop,
    side,
    async begin() {
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
    },
  }
}
