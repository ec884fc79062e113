import type { MiddlewareHandler } from 'hono'
import { readClientAddress } from './client-address.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { RequestFault } from './faults.ts'
import { buildRateLimiter } from './rate-limiter.ts'

/** Tells every client what is left of its minute, and turns it away when nothing is. */
export function limitRate(limit: number, deps: AppDeps): MiddlewareHandler<AppEnv> {
  const limiter = buildRateLimiter(limit, deps.clock)
  return async function limitRate(c, next) {
    const allowance = limiter.take(readClientAddress(c, deps))
    c.header('RateLimit-Limit', String(allowance.limit))
    c.header('RateLimit-Remaining', String(allowance.remaining))
    c.header('RateLimit-Reset', String(allowance.resetSeconds))
    if (!allowance.allowed) {
      c.header('Retry-After', String(allowance.resetSeconds))
      throw new RequestFault('rate_limited', `请求太频繁了，请 ${allowance.resetSeconds} 秒后再试`)
    }
    await next()
  }
}
