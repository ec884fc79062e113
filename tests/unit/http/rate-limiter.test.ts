import { describe, expect, it } from 'vitest'
import { buildCountInMemory } from '../../../server/http/rate-limiter.ts'

describe('counting in memory', () => {
  it('counts up within a minute and begins anew after it', () => {
    let now = 1_000
    const count = buildCountInMemory(() => now)
    expect(count('a', 2).client).toEqual({ used: 1, endsInMs: 60_000 })
    now += 20_500
    expect(count('a', 2).client).toEqual({ used: 2, endsInMs: 39_500 })
    expect(count('a', 2)).toEqual({ client: { used: 3, endsInMs: 39_500 }, overall: null })
    now += 39_500
    expect(count('a', 2).client).toEqual({ used: 1, endsInMs: 60_000 })
  })

  it('counts every client by itself, and everybody together without what is refused', () => {
    const count = buildCountInMemory(() => 0)
    count('a', 1)
    expect(count('a', 1).overall).toBeNull()
    expect(count('b', 1)).toMatchObject({ client: { used: 1 }, overall: { used: 2 } })
  })

  it('forgets the client whose minute began first when too many come', () => {
    const count = buildCountInMemory(() => 0)
    count('first', 1)
    count('second', 1)
    for (let client = 0; client < 19_999; client++) count(`${client}`, 1)
    expect(count('second', 1).client.used).toBe(2)
    expect(count('first', 1).client.used).toBe(1)
  })
})
