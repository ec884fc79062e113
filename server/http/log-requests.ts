import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { METHOD_NAME_ALL } from 'hono/router'
import type { Logger } from 'pino'
import type { Clock } from '../domain/ports.ts'
import type { AppEnv } from './deps.ts'

/** Asked every few seconds by whatever watches the process. */
const PROBES = new Set(['/healthz', '/readyz'])

/** One line per request: the route's pattern, never its path, query or body, because those hold what was asked. */
export function logRequests(logger: Logger, clock: Clock): MiddlewareHandler<AppEnv> {
  return async function logRequest(c, next) {
    const startedAt = clock()
    await next()
    const route = patternOf(c)
    const level = PROBES.has(route) ? 'debug' : 'info'
    if (!logger.isLevelEnabled(level)) return
    logger[level]({
      method: c.req.method,
      route,
      status: c.res.status,
      ms: clock() - startedAt,
      requestId: c.get('requestId'),
    })
  }
}

/** Middleware is registered for all methods, so the first route with a method of its own is the one that answered. */
function patternOf(c: Context): string {
  return matchedRoutes(c).find((route) => route.method !== METHOD_NAME_ALL)?.path ?? 'unmatched'
}
