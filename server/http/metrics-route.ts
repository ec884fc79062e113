import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import type { App, AppDeps } from './deps.ts'
import { sendFault } from './faults.ts'

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/
/** Any of these says that the request came through a proxy, however near its last step was. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']

/**
 * `/metrics` for Prometheus: with the token where one is set, else only from this machine itself. Whoever may not look
 * is told that there is nothing.
 */
export function addMetricsRoute(app: App, deps: AppDeps): void {
  const { metrics } = deps
  if (metrics === undefined) return
  app.get('/metrics', async (c) => {
    if (!mayLook(c, deps)) return sendFault(c, 'not_found')
    const { type, body } = await metrics.print()
    return c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' })
  })
}

function mayLook(c: Context, { metricsToken, remoteAddress }: AppDeps): boolean {
  if (metricsToken !== undefined) return isSame(c.req.header('authorization') ?? '', `Bearer ${metricsToken}`)
  if (FORWARDED.some((header) => c.req.header(header) !== undefined)) return false
  return LOOPBACK.test(remoteAddress?.(c) ?? '')
}

/** Compares digests, so that neither length nor content shows in the time it takes. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
