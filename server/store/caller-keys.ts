import { createHmac, randomBytes } from 'node:crypto'
import { eq, like, lt, and } from 'drizzle-orm'
import { dayInChina } from '../domain/day-in-china.ts'
import { settings } from './schema.ts'
import type { Database } from './store.ts'

const PREFIX = 'caller_key:'

/** Turns addresses into names that last a day. */
export interface CallerKeys {
  /** The name of an address on the day of a moment: the same in every process, and on no other day. */
  nameOf(address: string, at: Date): Promise<string>
  /** Forgets the keys of days before; their names can then never be traced back. */
  forgetBefore(day: string): Promise<void>
}

/** Each day has a random key of its own, kept in the database while the day can still be written to. */
export function buildCallerKeys(db: Database): CallerKeys {
  const known = new Map<string, Promise<string>>()

  async function fetchKey(day: string): Promise<string> {
    const key = `${PREFIX}${day}`
    const value = randomBytes(32).toString('base64url')
    await db.insert(settings).values({ key, value, changedAt: new Date() }).onConflictDoNothing()
    const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
    if (typeof row?.value !== 'string') throw new Error(`the setting ${key} is not a key`)
    return row.value
  }

  function keyOf(day: string): Promise<string> {
    const key = known.get(day) ?? fetchKey(day)
    known.set(day, key)
    key.catch(() => known.delete(day))
    return key
  }

  return {
    async nameOf(address, at) {
      const key = await keyOf(dayInChina(at.getTime()))
      return createHmac('sha256', key).update(address).digest('hex').slice(0, 32)
    },
    async forgetBefore(day) {
      for (const one of known.keys()) if (one < day) known.delete(one)
      await db
        .delete(settings)
        .where(and(like(settings.key, `${PREFIX}%`), lt(settings.key, `${PREFIX}${day}`)))
    },
  }
}
