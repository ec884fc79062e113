import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCallerKeys } from '../../../server/store/caller-keys.ts'
import { buildCountRates } from '../../../server/store/count-rates.ts'
import { migrateAlone } from '../../../server/store/migrate.ts'
import * as schema from '../../../server/store/schema.ts'

const client = new PGlite()
const db = drizzle(client, { schema })
const { nameOf } = buildCallerKeys(db)

beforeAll(() => migrateAlone(db))
afterAll(() => client.close())

describe('counting requests in the store', () => {
  it('counts for all processes together, each client by itself', async () => {
    const one = buildCountRates(db, nameOf, Date.now)
    const other = buildCountRates(db, nameOf, Date.now)
    const first = await one('10.0.0.1', 2)
    expect(first.client.used).toBe(1)
    expect(first.client.endsInMs).toBeGreaterThan(50_000)
    expect(first.client.endsInMs).toBeLessThanOrEqual(60_000)
    expect((await other('10.0.0.1', 2)).client.used).toBe(2)
    expect(await one('10.0.0.1', 2)).toMatchObject({ client: { used: 3 }, overall: null })
    expect(await other('10.0.0.2', 2)).toMatchObject({ client: { used: 1 }, overall: { used: 3 } })
  })

  it('keeps no addresses', async () => {
    await buildCountRates(db, nameOf, Date.now)('203.0.113.77', 9)
    expect(JSON.stringify(await db.select().from(schema.rateCounts))).not.toContain('203.0.113')
  })

  it('begins anew when the minute is over, and sweeps what has ended', async () => {
    let now = 0
    const count = buildCountRates(db, nameOf, () => now)
    await count('10.0.0.9', 2)
    await client.query("UPDATE rate_counts SET ends_at = now() - interval '1 second'")
    expect((await count('10.0.0.9', 2)).client.used).toBe(1)
    expect((await db.select().from(schema.rateCounts)).length).toBeGreaterThan(2)
    now = 60_000
    await count('10.0.0.9', 2)
    expect(await db.select().from(schema.rateCounts)).toHaveLength(2)
  })
})
