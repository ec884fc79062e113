import { and, inArray, lt } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Expired, RetentionStore } from '../knowledge/retain-limits.ts'
import { appendAudit } from './append-audit.ts'
import type { CallerKeys } from './caller-keys.ts'
import { audit, feedback, questions, sessions, settings, signInFailures } from './schema.ts'
import type { Database } from './store.ts'

/** Small enough that whoever wants to write in between does not notice. */
const BATCH = 500

interface AgingTable {
  readonly table: PgTable
  readonly key: AnyPgColumn
  readonly at: AnyPgColumn
}

const AGING: Readonly<Record<keyof Expired, AgingTable>> = {
  questions: { table: questions, key: questions.id, at: questions.askedAt },
  feedback: { table: feedback, key: feedback.id, at: feedback.at },
  audit: { table: audit, key: audit.id, at: audit.at },
  sessions: { table: sessions, key: sessions.idHash, at: sessions.expiresAt },
  signInFailures: { table: signInFailures, key: signInFailures.key, at: signInFailures.lastAt },
}

/** Deletes rows whose time is over, a batch at a time. */
export function buildRetention(db: Database, keys: CallerKeys): RetentionStore {
  return {
    async deleteBefore(kind, before) {
      let deleted = 0
      for (;;) {
        const batch = await deleteBatch(db, AGING[kind], before)
        deleted += batch
        if (batch < BATCH) return deleted
      }
    },
    forgetCallersBefore: (day) => keys.forgetBefore(day),
    async declareAuditDays(days, at) {
      const row = { value: days, changedBy: null, changedAt: at }
      await db
        .insert(settings)
        .values({ key: 'audit_retention_days', ...row })
        .onConflictDoUpdate({ target: settings.key, set: row })
    },
    report: (entry) => appendAudit(db, entry),
  }
}

async function deleteBatch(db: Database, { table, key, at }: AgingTable, before: Date): Promise<number> {
  return db.transaction(async (tx) => {
    // Skipping what another process is deleting at the same moment.
    const old = await tx
      .select({ key })
      .from(table)
      .where(lt(at, before))
      .limit(BATCH)
      .for('update', { skipLocked: true })
    if (old.length === 0) return 0
    const ids = old.map((row) => row.key)
    await tx.delete(table).where(and(inArray(key, ids), lt(at, before)))
    return old.length
  })
}
