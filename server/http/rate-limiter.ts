import type { Clock } from '../domain/ports.ts'
import type { RateCount, RateCounts } from '../domain/rates.ts'

const WINDOW_MS = 60_000
/** Bounds the memory; when full, the client whose minute began first is forgotten. */
const MAX_CLIENTS = 20_000

interface Window {
  readonly endsAt: number
  used: number
}

/** Counts requests in windows of one minute, each beginning with the first request, in the memory of this process. */
export function buildCountInMemory(clock: Clock): (client: string, limit: number) => RateCounts {
  const windows = new Map<string, Window>()
  let everybody: Window = { endsAt: 0, used: 0 }

  const windowOf = (client: string, now: number): Window => {
    const known = windows.get(client)
    if (known !== undefined && now < known.endsAt) return known
    windows.delete(client)
    if (windows.size >= MAX_CLIENTS) forgetOldest(windows)
    const window = { endsAt: now + WINDOW_MS, used: 0 }
    windows.set(client, window)
    return window
  }

  return function countInMemory(client, limit) {
    const now = clock()
    const mine = useOne(windowOf(client, now), now)
    if (mine.used > limit) return { client: mine, overall: null }
    if (now >= everybody.endsAt) everybody = { endsAt: now + WINDOW_MS, used: 0 }
    return { client: mine, overall: useOne(everybody, now) }
  }
}

function useOne(window: Window, now: number): RateCount {
  window.used += 1
  return { used: window.used, endsInMs: window.endsAt - now }
}

function forgetOldest(windows: Map<string, Window>): void {
  const oldest = windows.keys().next()
  if (!oldest.done) windows.delete(oldest.value)
}
