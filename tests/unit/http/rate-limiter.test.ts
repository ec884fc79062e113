import { describe, expect, it } from 'vitest'
import { buildRateLimiter } from '../../../server/http/rate-limiter.ts'

describe('rate limiter', () => {
  it('counts down within a minute, refuses, and begins anew after it', () => {
    let now = 1_000
    const limiter = buildRateLimiter(2, () => now)
    expect(limiter.take('a')).toEqual({ allowed: true, limit: 2, remaining: 1, resetSeconds: 60 })
    now += 20_500
    expect(limiter.take('a')).toEqual({ allowed: true, limit: 2, remaining: 0, resetSeconds: 40 })
    expect(limiter.take('a')).toEqual({ allowed: false, limit: 2, remaining: 0, resetSeconds: 40 })
    now += 39_500
    expect(limiter.take('a')).toMatchObject({ allowed: true, remaining: 1 })
  })

  it('counts every client by itself', () => {
    const limiter = buildRateLimiter(1, () => 0)
    limiter.take('a')
    expect(limiter.take('a').allowed).toBe(false)
    expect(limiter.take('b').allowed).toBe(true)
  })

  it('forgets the client whose minute began first when too many come', () => {
    const limiter = buildRateLimiter(1, () => 0)
    limiter.take('first')
    limiter.take('second')
    for (let client = 0; client < 19_999; client++) limiter.take(`${client}`)
    expect(limiter.take('second').allowed).toBe(false)
    expect(limiter.take('first').allowed).toBe(true)
  })
})
