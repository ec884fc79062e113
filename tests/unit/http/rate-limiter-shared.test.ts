import { describe, expect, it } from 'vitest'
import type { CountRequest } from '../../../server/domain/rates.ts'
import { buildCountInMemory } from '../../../server/http/rate-limiter.ts'
import { buildCountShared } from '../../../server/http/rate-limiter-shared.ts'

function build(shared: CountRequest) {
  const time = { now: 0 }
  const faults: unknown[] = []
  const asked: string[] = []
  const clock = () => time.now
  const count = buildCountShared({
    shared: (client, limit) => {
      asked.push(client)
      return shared(client, limit)
    },
    local: buildCountInMemory(clock),
    clock,
    onFault: (error) => faults.push(error),
  })
  return { count, time, faults, asked }
}

const elsewhere = { client: { used: 40, endsInMs: 1_000 }, overall: { used: 90, endsInMs: 1_000 } }

describe('counting with other processes', () => {
  it('takes their count', async () => {
    expect(await build(async () => elsewhere).count('a', 50)).toEqual(elsewhere)
  })

  it('does not ask them about a client that is over its limit here', async () => {
    const { count, asked } = build(() => elsewhere)
    await count('a', 1)
    expect((await count('a', 1)).overall).toBeNull()
    expect(asked).toEqual(['a'])
  })

  it('counts alone for a while after a fault, from what it counted before, and then asks again', async () => {
    let broken = false
    const { count, time, faults, asked } = build(async () => {
      if (broken) throw new Error('down')
      return elsewhere
    })
    await count('a', 50)
    broken = true
    expect((await count('a', 50)).client.used).toBe(2)
    expect((await count('a', 50)).client.used).toBe(3)
    expect(faults).toHaveLength(1)
    expect(asked).toHaveLength(2)
    broken = false
    time.now += 5_000
    expect(await count('a', 50)).toEqual(elsewhere)
  })

  it('does not wait for a store that hangs', async () => {
    const { count, faults } = build(() => new Promise(() => undefined))
    expect((await count('a', 50)).client.used).toBe(1)
    expect(faults).toHaveLength(1)
  })
})
