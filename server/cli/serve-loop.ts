import type { KnowledgeLoop } from '../knowledge/knowledge-loop.ts'
import type { StoreSide } from '../store/store-side.ts'
import { type LoopAround, type LoopOnStore, openLoopOnStore } from './open-loop-on-store.ts'

/** How often failed questions are put into gaps, and a store that came back is taken up. */
const TICK_MS = 10_000

export interface LoopSurroundings extends LoopAround {
  readonly store: () => StoreSide | undefined
}

/** The knowledge loop of a running service, on whatever store is open at the moment. */
export interface ServedLoop {
  /** Undefined while the store is down. */
  current(): KnowledgeLoop | undefined
  /** Takes up the live release and begins the jobs, which go on beside the service. */
  start(): void
  close(): Promise<void>
}

interface TakenUp extends LoopOnStore {
  /** How to stop hearing of releases; null when beginning failed, which is then tried anew. */
  readonly begun: Promise<(() => Promise<void>) | null>
}

/** Ties the loop to the store as it comes and goes. */
export function serveLoop(around: LoopSurroundings): ServedLoop {
  const onFault = (error: unknown): void => around.logger.error(error, 'knowledge loop')
  let present: TakenUp | undefined
  let timer: NodeJS.Timeout | undefined
  let ticking: Promise<void> = Promise.resolve()
  const closing = new AbortController()
  const take = (): TakenUp | undefined => {
    const side = around.store()
    if (side === undefined || around.live.answering() === undefined) return undefined
    if (present?.side !== side) present = takeUp(side)
    return present
  }
  const takeUp = (side: StoreSide): TakenUp => {
    const opened = openLoopOnStore(side, around)
    const begun = opened.begin().catch((error: unknown) => {
      onFault(error)
      return null
    })
    return { ...opened, begun }
  }
  const tick = async (): Promise<void> => {
    const taken = take()
    if (taken === undefined) return
    if ((await taken.begun) === null) {
      present = undefined
      return
    }
    await taken.sweep()
    await taken.collect(closing.signal)
  }
  return {
    current: () => take()?.loop,
    start() {
      const tickNext = (): void => void (ticking = ticking.then(tick).catch(onFault))
      tickNext()
      timer = setInterval(tickNext, TICK_MS)
      timer.unref()
    },
    async close() {
      clearInterval(timer)
      closing.abort()
      await ticking
      await present?.settled()
      await (
        await present?.begun
      )?.()
    },
  }
}
