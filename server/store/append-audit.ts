import { audit } from './schema.ts'
import type { Database } from './store.ts'

type AuditRow = Omit<typeof audit.$inferInsert, 'id'>

/** Writes a line of the audit log. Call it in the transaction of the change that it tells of. */
export async function appendAudit(db: Database, entry: AuditRow): Promise<void> {
  const { at, who, action, subject = null, detail = null } = entry
  await db.insert(audit).values({ at, who, action, subject, detail })
}
