import { setTimeout as wait } from 'node:timers/promises'
import { FetchFailure } from './fetch-failure.ts'
import type { FetchSettings } from './fetch-settings.ts'
import { redirectOf } from './redirect-of.ts'
import { openRequest } from './request.ts'
import { CLOSED, OPEN, readRobots, type RobotRules } from './robots.ts'

const MAX_ROBOTS_BYTES = 500_000

/** Waits its turn at a site and asks its rules before each page. */
export type VisitSite = (url: string) => Promise<void>

/** Remembers, for one run, each site's rules and when it was last visited. */
export function createVisits(settings: FetchSettings): VisitSite {
  const rules = new Map<string, RobotRules>()
  const visited = new Map<string, number>()
  return async (url) => {
    const { origin, pathname, search } = new URL(url)
    const known = rules.get(origin) ?? (await askRobots(`${origin}/robots.txt`, settings))
    rules.set(origin, known)
    if (!known.allows(pathname + search))
      throw new FetchFailure('网站的 robots.txt 不允许取这个地址（或读不到 robots.txt）', false)
    const pause = Math.max(settings.pauseMs, known.delaySeconds * 1000)
    const rest = (visited.get(origin) ?? -Infinity) + pause - Date.now()
    if (rest > 0) await wait(rest)
    visited.set(origin, Date.now())
  }
}

async function askRobots(address: string, settings: FetchSettings, redirects = 0): Promise<RobotRules> {
  try {
    const { response, pieces, close } = await openRequest(address, {}, settings)
    try {
      const next = redirectOf(response, address)
      if (next !== null && redirects < settings.maxRedirects) {
        return await askRobots(next, settings, redirects + 1)
      }
      if (response.status >= 500) return CLOSED
      if (response.status !== 200) return OPEN
      const chunks: Uint8Array[] = []
      let size = 0
      for await (const piece of pieces()) {
        chunks.push(piece)
        size += piece.length
        if (size > MAX_ROBOTS_BYTES) break
      }
      const text = Buffer.concat(chunks).toString('utf8')
      // Many sites answer any unknown address with a page; that is no set of rules.
      return /^\s*</.test(text) ? OPEN : readRobots(text, settings.agent)
    } finally {
      close()
    }
  } catch (error) {
    if (error instanceof FetchFailure) return CLOSED
    throw error
  }
}
