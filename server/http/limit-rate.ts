import type { Context, MiddlewareHandler } from 'hono'
import type { RateCount, RateLimits } from '../domain/rates.ts'
import { readClientAddress } from './client-address.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { RequestFault } from './faults.ts'
import { buildCountInMemory } from './rate-limiter.ts'
import { buildCountShared } from './rate-limiter-shared.ts'

/** Tells every client what is left of its minute, and turns it away when nothing is, there or for everybody. */
export function limitRate(limits: RateLimits, deps: AppDeps): MiddlewareHandler<AppEnv> {
  const count = countingOf(deps)
  return async function limitRate(c, next) {
    const { client, overall } = await count(readClientAddress(c, deps), limits.client)
    c.header('RateLimit-Limit', String(limits.client))
    c.header('RateLimit-Remaining', String(Math.max(0, limits.client - client.used)))
    c.header('RateLimit-Reset', String(secondsLeft(client)))
    if (overall === null) {
      deps.metrics?.rateLimited('client')
      refuse(c, client, (seconds) => `请求太频繁了，请 ${seconds} 秒后再试`)
    } else if (overall.used > limits.overall) {
      deps.metrics?.rateLimited('overall')
      refuse(c, overall, (seconds) => `现在使用的人太多，请 ${seconds} 秒后再试；急事请拨打 12345`)
    }
    await next()
  }
}

function countingOf({ clock, logger, countShared }: AppDeps) {
  const local = buildCountInMemory(clock)
  if (countShared === undefined) return local
  const onFault = (error: unknown): void => {
    logger.warn({ type: error instanceof Error ? error.name : 'unknown' }, 'requests counted here alone')
  }
  return buildCountShared({ shared: countShared, local, clock, onFault })
}

const secondsLeft = ({ endsInMs }: RateCount): number => Math.max(1, Math.ceil(endsInMs / 1000))

function refuse(c: Context, count: RateCount, message: (seconds: number) => string): never {
  const seconds = secondsLeft(count)
  c.header('Retry-After', String(seconds))
  throw new RequestFault('rate_limited', message(seconds))
}
