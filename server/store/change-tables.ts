import { and, desc, eq, inArray } from 'drizzle-orm'
import type { ChangeStore, KeptChange } from '../knowledge/changes-store.ts'
import { appendAudit } from './append-audit.ts'
import { changes, gaps } from './schema.ts'
import type { Database } from './store.ts'

type ChangeRow = typeof changes.$inferSelect

function keptOf(row: ChangeRow): KeptChange {
  const { id, payload, state, gapId, proposedBy, proposedAt, release } = row
  const { decidedBy, decidedAt, decisionReason } = row
  const decided = { decidedBy, decidedAt, decisionReason }
  return { id, change: payload, state, gapId, proposedBy, proposedAt, release, ...decided }
}

/** Changes as tables. */
export function buildChangeTables(db: Database): ChangeStore {
  const findChanges = async (ids: readonly string[]): Promise<KeptChange[]> =>
    ids.length === 0
      ? []
      : (
          await db
            .select()
            .from(changes)
            .where(inArray(changes.id, [...ids]))
        ).map(keptOf)
  return {
    findChanges,
    findChange: async (id) => (await findChanges([id]))[0] ?? null,
    async listChanges(state) {
      const where = state === undefined ? undefined : eq(changes.state, state)
      return (await db.select().from(changes).where(where).orderBy(desc(changes.proposedAt))).map(keptOf)
    },
    addChange: ({ change, ...row }) =>
      db.transaction(async (tx) => {
        await tx.insert(changes).values({ ...row, kind: change.kind, payload: change })
        if (row.gapId !== null)
          await tx
            .update(gaps)
            .set({ state: 'in_work' })
            .where(and(eq(gaps.id, row.gapId), inArray(gaps.state, ['open', 'dismissed'])))
        await appendAudit(tx, {
          at: row.proposedAt,
          who: row.proposedBy,
          action: 'propose_change',
          subject: row.id,
          detail: change.kind,
        })
      }),
    decideChange: (id, { approve, reason, by, at }) =>
      db.transaction(async (tx) => {
        const state = approve ? 'approved' : 'rejected'
        const from: readonly ChangeRow['state'][] = approve ? ['proposed'] : ['proposed', 'approved']
        const [decided] = await tx
          .update(changes)
          .set({ state, decidedBy: by, decidedAt: at, decisionReason: reason })
          .where(and(eq(changes.id, id), inArray(changes.state, from)))
          .returning()
        if (decided === undefined) return null
        const action = approve ? 'approve_change' : 'reject_change'
        await appendAudit(tx, { at, who: by, action, subject: id, detail: reason })
        return keptOf(decided)
      }),
  }
}
