import type { Clock } from '../domain/ports.ts'
import type { CountRequest, RateCounts } from '../domain/rates.ts'

/** Nobody waits longer than this to be counted. */
const PATIENCE_MS = 250
/** After a fault the shared count is left alone for so long. */
const PAUSE_MS = 5_000

interface SharedCounting {
  readonly shared: CountRequest
  /** Counts everything too, so that it can take over at any moment. */
  readonly local: (client: string, limit: number) => RateCounts
  readonly clock: Clock
  readonly onFault: (error: unknown) => void
}

/** Counts with the other processes; alone while that is impossible. Who is over the limit here is so everywhere. */
export function buildCountShared({ shared, local, clock, onFault }: SharedCounting): CountRequest {
  let pausedUntil = 0
  return async function countShared(client, limit) {
    const here = local(client, limit)
    if (here.overall === null || clock() < pausedUntil) return here
    try {
      return await within(PATIENCE_MS, shared(client, limit))
    } catch (error) {
      pausedUntil = clock() + PAUSE_MS
      onFault(error)
      return here
    }
  }
}

async function within<T>(ms: number, work: T | Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('counting requests took too long')), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
