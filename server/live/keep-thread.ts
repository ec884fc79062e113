import { setTimeout as wait } from 'node:timers/promises'
import { type AnswerThread, ThreadLost } from './open-thread.ts'

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 30_000
/** Whoever asks while a lost thread is being replaced waits for so long at most. */
const PATIENCE_MS = 15_000
const LOOK_MS = 20

/** One thread at a time: whenever it is lost, another takes its place. */
export interface KeptThread {
  /** The present thread, or the next one as soon as it is open; rejects with `ThreadLost` when that takes too long. */
  current(): Promise<AnswerThread>
  /** Waits `graceMs`, then until nothing is pending, then ends the thread for good. */
  close(graceMs: number): Promise<void>
}

/** Keeps a thread alive, with growing pauses while it cannot be opened anew. */
export function keepThread(
  first: AnswerThread,
  open: () => Promise<AnswerThread>,
  onLost: (error: Error) => void,
): KeptThread {
  const closing = new AbortController()
  let thread: AnswerThread | null = first
  let next = Promise.resolve(first)
  const reopen = async (): Promise<AnswerThread> => {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await open()
      } catch (error) {
        onLost(error instanceof Error ? error : new Error(String(error)))
        await wait(pause, undefined, { signal: closing.signal, ref: false })
      }
    }
  }
  const watch = async (): Promise<void> => {
    for (let present = first; ; present = await next) {
      if (closing.signal.aborted) return present.stop()
      thread = present
      await present.ended
      thread = null
      if (closing.signal.aborted) return
      next = reopen()
      onLost(new ThreadLost('the answering thread ended'))
    }
  }
  const watched = watch().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error
  })
  return {
    current: async () => thread ?? within(next, PATIENCE_MS),
    async close(graceMs) {
      await wait(graceMs)
      while ((thread?.pending() ?? 0) > 0) await wait(LOOK_MS)
      closing.abort()
      await thread?.stop()
      await watched
    },
  }
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  const cancel = new AbortController()
  const late = wait(ms, undefined, { signal: cancel.signal }).then(() => {
    throw new ThreadLost('no answering thread')
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([promise, late])
  } finally {
    cancel.abort()
  }
}
