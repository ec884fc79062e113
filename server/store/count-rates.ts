import { lt, sql } from 'drizzle-orm'
import type { Clock } from '../domain/ports.ts'
import type { CountRequest, RateCount } from '../domain/rates.ts'
import { rateCounts } from './schema.ts'
import type { Database } from './store.ts'

const SWEEP_MS = 60_000

interface Row extends Record<string, unknown> {
  readonly used: number
  readonly ends: string
  readonly overall_used: number | null
  readonly overall_ends: string | null
}

/**
 * Counts requests for all processes on one PostgreSQL, by its clock, in one statement. Addresses are kept under
 * the names of the day, and for a minute or two.
 */
export function buildCountRates(
  db: Database,
  nameOf: (address: string, at: Date) => Promise<string>,
  clock: Clock,
): CountRequest {
  let sweepAt = clock() + SWEEP_MS
  return async function countRates(client, limit) {
    if (clock() >= sweepAt) {
      sweepAt = clock() + SWEEP_MS
      await db.delete(rateCounts).where(lt(rateCounts.endsAt, sql`now()`))
    }
    const key = await nameOf(client, new Date(clock()))
    const result = (await db.execute<Row>(countBoth(key, limit))) as unknown as { readonly rows: Row[] }
    const row = result.rows[0]
    if (row === undefined) throw new Error('counting a request gave no row')
    return {
      client: countOf(row.used, row.ends),
      overall: row.overall_used === null ? null : countOf(row.overall_used, row.overall_ends),
    }
  }
}

/** Whole milliseconds, as they are kept: what the database rounded up is no part of the minute. */
const countOf = (used: number, ends: string | null): RateCount => ({
  used,
  endsInMs: Math.floor(Number(ends)),
})

/** A client over its limit is not counted for everybody: what is refused is no load. */
const countBoth = (key: string, limit: number) => sql`
  WITH mine AS (
    INSERT INTO rate_counts AS old (key, used, ends_at) VALUES (${key}, 1, now() + interval '1 minute')
    ${USE_ONE} RETURNING used, ends_at
  ), everybody AS (
    INSERT INTO rate_counts AS old (key, used, ends_at)
    SELECT 'overall', 1, now() + interval '1 minute' FROM mine WHERE mine.used <= ${limit}
    ${USE_ONE} RETURNING used, ends_at
  )
  SELECT mine.used, extract(epoch FROM mine.ends_at - now()) * 1000 AS ends,
    everybody.used AS overall_used, extract(epoch FROM everybody.ends_at - now()) * 1000 AS overall_ends
  FROM mine LEFT JOIN everybody ON true`

const USE_ONE = sql.raw(`ON CONFLICT (key) DO UPDATE SET
  used = CASE WHEN old.ends_at <= now() THEN 1 ELSE old.used + 1 END,
  ends_at = CASE WHEN old.ends_at <= now() THEN excluded.ends_at ELSE old.ends_at END`)
