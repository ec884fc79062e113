import type { RecordStore, WaitingQuestion } from './record-ports.ts'

export interface QueueSettings {
  /** Undefined while there is no store. */
  readonly store: () => RecordStore | undefined
  /** Told when writing fails, and of records that no store will take. */
  readonly onFault: (error: unknown, lost: number) => void
  /** More than this many waiting are not kept. */
  readonly limit?: number
  readonly batch?: number
  readonly everyMs?: number
}

/** How the queue does, for whoever watches. */
export interface QueueHealth {
  readonly up: boolean
  readonly queued: number
  readonly recorded: number
  readonly dropped: number
}

export interface RecordQueue {
  /** Takes a record at once, or counts it as dropped when too many wait. Never fails and never waits. */
  push(question: WaitingQuestion): void
  /** Writes what waits now, and does not wait for what comes meanwhile; false when it could not. */
  flush(): Promise<boolean>
  health(): QueueHealth
  /** Writes what waits, if it can, and stops. */
  close(): Promise<void>
}

/** One statement takes so many at once; a larger one takes no less time for each. */
const BATCH = 200

/** While the store is down it is tried this often. */
const RETRY_MS = 2_000

/** Questions on their way to the store, in memory: answering never waits for them. */
export function buildRecordQueue(settings: QueueSettings): RecordQueue {
  const { store, onFault, limit = 10_000, batch = BATCH, everyMs = 200 } = settings
  const waiting: WaitingQuestion[] = []
  let recorded = 0
  let dropped = 0
  let up = true
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let accepted = 0
  let settled = 0
  let flushes: { readonly upTo: number; readonly done: (isDone: boolean) => void }[] = []
  let closed = false

  async function writeAll(): Promise<boolean> {
    while (waiting.length > 0) {
      const target = store()
      if (target === undefined || !(await writeBatch(target, waiting.slice(0, batch)))) return false
      endFlushes(true)
      await new Promise(setImmediate)
    }
    return true
  }

  async function writeBatch(target: RecordStore, records: readonly WaitingQuestion[]): Promise<boolean> {
    try {
      await target.writeQuestions(records)
      settle(records.length, 0)
      return true
    } catch (error) {
      if (!(await canReach(target))) {
        onFault(error, 0)
        return false
      }
    }
    return writeSingly(target, records)
  }

  /** One record that the store refuses must not hold up all those behind it. */
  async function writeSingly(target: RecordStore, records: readonly WaitingQuestion[]): Promise<boolean> {
    for (const record of records) {
      try {
        await target.writeQuestions([record])
        settle(1, 0)
      } catch (error) {
        if (!(await canReach(target))) return false
        onFault(error, 1)
        settle(0, 1)
      }
    }
    return true
  }

  function settle(written: number, refused: number): void {
    waiting.splice(0, written + refused)
    settled += written + refused
    recorded += written
    dropped += refused
  }

  function schedule(ms: number): void {
    if (closed || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      write()
    }, ms)
    timer.unref()
  }

  function write(): void {
    running ??= writeAll().then((done) => {
      running = undefined
      endFlushes(done)
      if (waiting.length > 0) schedule(done ? everyMs : RETRY_MS)
    })
  }

  /** Those whose records are settled; all of them when the store is down. */
  function endFlushes(isUp: boolean): void {
    up = isUp
    const over = flushes.filter(({ upTo }) => !isUp || upTo <= settled)
    flushes = flushes.filter((one) => !over.includes(one))
    over.forEach(({ done }) => done(isUp))
  }

  function flush(): Promise<boolean> {
    write()
    return new Promise((done) => {
      flushes.push({ upTo: accepted, done })
    })
  }

  return {
    push(question) {
      if (closed || waiting.length >= limit) {
        dropped += 1
        return
      }
      waiting.push(question)
      accepted += 1
      schedule(everyMs)
    },
    flush,
    health: () => ({ up: up && store() !== undefined, queued: waiting.length, recorded, dropped }),
    async close() {
      closed = true
      clearTimeout(timer)
      const done = (await flush()) && (waiting.length === 0 || (await flush()))
      if (!done) onFault(new Error('the store is down'), waiting.length)
    },
  }
}

async function canReach(target: RecordStore): Promise<boolean> {
  try {
    await target.ping()
    return true
  } catch {
    return false
  }
}
