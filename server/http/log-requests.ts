import type { MiddlewareHandler } from 'hono'
import type { AppDeps, AppEnv } from './deps.ts'
import { patternOf } from './route-pattern.ts'

/** Asked every few seconds by whatever watches the process. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics'])

/**
 * One line and one count per request: the route's pattern, never its path, query or body, because those hold what was
 * asked.
 */
export function logRequests({ logger, clock, metrics }: AppDeps): MiddlewareHandler<AppEnv> {
  return async function logRequest(c, next) {
    const startedAt = clock()
    await next()
    const route = patternOf(c)
    const { method } = c.req
    const { status } = c.res
    const ms = clock() - startedAt
    metrics?.requestDone({ method, route, status, ms })
    const level = PROBES.has(route) ? 'debug' : 'info'
    if (logger.isLevelEnabled(level))
      logger[level]({ method, route, status, ms, requestId: c.get('requestId') })
  }
}
