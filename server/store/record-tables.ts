import { createHash } from 'node:crypto'
import { and, desc, eq, getTableColumns, gte, sql } from 'drizzle-orm'
import type { Caller, RecordStore, WaitingQuestion } from '../knowledge/record-ports.ts'
import type { CallerKeys } from './caller-keys.ts'
import { feedback, questions, sessions } from './schema.ts'
import type { Database } from './store.ts'

/** An answer is judged soon after it was given. */
const SAME_VISIT_MS = 24 * 3_600_000

/** Questions and feedback as tables. */
export function buildRecordTables(db: Database, keys: CallerKeys): RecordStore {
  const rowOf = async ({ record, caller }: WaitingQuestion) => ({
    ...record,
    callerHmac: await keys.nameOf(caller.address, record.askedAt),
    staffName: await findStaffName(db, caller),
  })
  return {
    async writeQuestions(waiting) {
      const rows = await Promise.all(waiting.map(rowOf))
      if (rows.length > 0) await db.execute(insertAll(rows))
    },
    async writeFeedback(record, caller) {
      const callerHmac = await keys.nameOf(caller.address, record.at)
      const since = new Date(record.at.getTime() - SAME_VISIT_MS)
      const [asked] = await db
        .select({ id: questions.id })
        .from(questions)
        .where(
          and(
            eq(questions.callerHmac, callerHmac),
            eq(questions.question, record.question),
            eq(questions.release, record.release),
            gte(questions.askedAt, since),
          ),
        )
        .orderBy(desc(questions.askedAt))
        .limit(1)
      const staffName = await findStaffName(db, caller)
      await db.insert(feedback).values({ ...record, callerHmac, staffName, questionId: asked?.id ?? null })
    },
    async ping() {
      await db.execute(sql`SELECT 1`)
    },
    listCalls: (staffName, since, limit) =>
      db
        .select()
        .from(questions)
        .where(and(eq(questions.staffName, staffName), gte(questions.askedAt, since)))
        .orderBy(desc(questions.askedAt))
        .limit(limit),
  }
}

/** All rows as one parameter: PGlite takes half the time for them, and the statement is always the same. */
function insertAll(rows: readonly (typeof questions.$inferInsert)[]) {
  const columns = Object.entries(getTableColumns(questions))
  const named = rows.map((row) =>
    Object.fromEntries(columns.map(([key, { name }]) => [name, row[key as keyof typeof row]])),
  )
  return sql`INSERT INTO ${questions} SELECT * FROM jsonb_populate_recordset(NULL::${questions}, ${JSON.stringify(named)}::jsonb) ON CONFLICT DO NOTHING`
}

async function findStaffName(db: Database, { sessionToken }: Caller): Promise<string | null> {
  if (sessionToken === undefined) return null
  const idHash = createHash('sha256').update(sessionToken).digest('hex')
  const [session] = await db.select({ name: sessions.name }).from(sessions).where(eq(sessions.idHash, idHash))
  return session?.name ?? null
}
