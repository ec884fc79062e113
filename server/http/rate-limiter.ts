import type { Clock } from '../domain/ports.ts'

const WINDOW_MS = 60_000
/** Bounds the memory; when full, the client whose minute began first is forgotten. */
const MAX_CLIENTS = 20_000

export interface Allowance {
  readonly allowed: boolean
  readonly limit: number
  readonly remaining: number
  /** Seconds until the client's minute is over. */
  readonly resetSeconds: number
}

export interface RateLimiter {
  take(client: string): Allowance
}

interface Window {
  readonly endsAt: number
  used: number
}

/** Counts requests per client in windows of one minute, each beginning with the client's first request. */
export function buildRateLimiter(limit: number, clock: Clock): RateLimiter {
  const windows = new Map<string, Window>()

  const openWindow = (client: string, now: number): Window => {
    windows.delete(client)
    if (windows.size >= MAX_CLIENTS) forgetOldest(windows)
    const window = { endsAt: now + WINDOW_MS, used: 0 }
    windows.set(client, window)
    return window
  }

  return {
    take(client) {
      const now = clock()
      const known = windows.get(client)
      const window = known !== undefined && now < known.endsAt ? known : openWindow(client, now)
      window.used += 1
      return {
        allowed: window.used <= limit,
        limit,
        remaining: Math.max(0, limit - window.used),
        resetSeconds: Math.ceil((window.endsAt - now) / 1000),
      }
    },
  }
}

function forgetOldest(windows: Map<string, Window>): void {
  const oldest = windows.keys().next()
  if (!oldest.done) windows.delete(oldest.value)
}
