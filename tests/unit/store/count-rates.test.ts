import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCountRates } from '../../../server/store/count-rates.ts'
import { rateCounts } from '../../../server/store/schema.ts'
import type { StoreSide } from '../../../server/store/store-side.ts'
import { onEachDatabase, openTestSide, type TestDatabase } from '../../support/open-test-store.ts'

onEachDatabase('counting requests in the store', (create) => {
  let database: TestDatabase
  let side: StoreSide

  beforeAll(async () => {
    database = await create()
    side = await openTestSide(database)
  })
  afterAll(async () => {
    await side.store.close()
    await database.remove()
  })

  const build = (clock: () => number = Date.now) => buildCountRates(side.store.db, side.callers.nameOf, clock)
  const rows = () => side.store.db.select().from(rateCounts)

  it('counts for all processes together, each client by itself', async () => {
    const one = build()
    const other = build()
    const first = await one('10.0.0.1', 2)
    expect(first.client.used).toBe(1)
    expect(first.client.endsInMs).toBeGreaterThan(50_000)
    expect(first.client.endsInMs).toBeLessThanOrEqual(60_000)
    expect((await other('10.0.0.1', 2)).client.used).toBe(2)
    expect(await one('10.0.0.1', 2)).toMatchObject({ client: { used: 3 }, overall: null })
    expect(await other('10.0.0.2', 2)).toMatchObject({ client: { used: 1 }, overall: { used: 3 } })
  })

  it('loses no count when many come at once', async () => {
    const count = build()
    const counts = await Promise.all(Array.from({ length: 40 }, () => count('10.0.0.3', 100)))
    const used = counts.map(({ client }) => client.used).toSorted((a, b) => a - b)
    expect(used).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  it('keeps no addresses', async () => {
    await build()('203.0.113.77', 9)
    expect(JSON.stringify(await rows())).not.toContain('203.0.113')
  })

  it('begins anew when the minute is over, and sweeps what has ended', async () => {
    let now = Date.now()
    const count = build(() => now)
    await count('10.0.0.9', 2)
    await side.store.db.update(rateCounts).set({ endsAt: sql`now() - interval '1 second'` })
    expect((await count('10.0.0.9', 2)).client.used).toBe(1)
    expect((await rows()).length).toBeGreaterThan(2)
    now += 60_000
    await count('10.0.0.9', 2)
    expect(await rows()).toHaveLength(2)
  })
})
