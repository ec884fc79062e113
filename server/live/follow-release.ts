import type { PreparedRelease } from '../knowledge/publish-release.ts'
import type { LiveService } from './live-service.ts'
import type { Answering } from './open-answering.ts'

/** The channel on which a published release is told of. */
export const RELEASE_CHANNEL = 'release_published'

export interface FollowDeps {
  readonly live: LiveService
  /** The release that the store says is live. */
  readonly findLive: () => Promise<string | null>
  /** Null when its files are not kept. */
  readonly open: (release: string) => Promise<Answering | null>
  readonly notify: (release: string) => Promise<void>
  readonly onFault: (error: unknown) => void
}

/** Keeps this process on the release that is live, one change at a time. */
export interface ReleaseFollower {
  /** Looks which release is live and takes it up when it is another one. Never rejects. */
  follow(): Promise<void>
  /** Opens a release without letting it answer yet. */
  prepare(release: string): Promise<PreparedRelease>
}

/** Builds the follower of the live release. */
export function buildFollower({ live, findLive, open, notify, onFault }: FollowDeps): ReleaseFollower {
  let turn: Promise<void> = Promise.resolve()
  const takeUp = async (): Promise<void> => {
    const wanted = await findLive()
    if (wanted === null || wanted === live.answering()?.release) return
    const next = await open(wanted)
    if (next === null) throw new Error(`the files of the live release ${wanted} are not kept`)
    live.swap(next)
  }
  const inTurn = (step: () => Promise<void>): Promise<void> => (turn = turn.then(step).catch(onFault))
  return {
    follow: () => inTurn(takeUp),
    async prepare(release) {
      const next = await open(release)
      if (next === null) throw new Error(`the files of ${release} are not kept`)
      return {
        discard: () => next.close(),
        async goLive() {
          await inTurn(async () => {
            // A replica may have told us already; then what was prepared is one too many.
            if (live.answering()?.release === release) await next.close()
            else live.swap(next)
          })
          await notify(release).catch(onFault)
        },
      }
    },
  }
}
