import { and, eq, inArray, lt, notExists, or, type SQL } from 'drizzle-orm'
import { appendAudit } from './append-audit.ts'
import { changes, feedback, gapQuestions, gaps, questions } from './schema.ts'
import type { Database } from './store.ts'

/** What somebody asked to have deleted. */
export type Deletion =
  | { readonly by: 'caller'; readonly callerHmac: string }
  | { readonly by: 'before'; readonly moment: Date }
  | { readonly by: 'question'; readonly id: string }

export interface Deleted {
  readonly questions: number
  readonly feedback: number
  readonly gaps: number
}

/** Deletes questions with what was said of their answers, and gaps that nothing is left of; all or nothing. */
export function deleteRecords(
  db: Database,
  deletion: Deletion,
  acting: { readonly who: string; readonly at: Date },
): Promise<Deleted> {
  return db.transaction(async (tx) => {
    const [ofQuestions, ofFeedback] = conditionsOf(deletion)
    const touched = await findTouchedGaps(tx, ofQuestions, ofFeedback)
    // Feedback first: what is said of a question is found by it.
    const said = await tx.delete(feedback).where(ofFeedback).returning({ id: feedback.id })
    const asked = await tx.delete(questions).where(ofQuestions).returning({ id: questions.id })
    const emptied = touched.length === 0 ? [] : await deleteEmptyGaps(tx, touched)
    const deleted = { questions: asked.length, feedback: said.length, gaps: emptied.length }
    const detail = `questions ${deleted.questions}, feedback ${deleted.feedback}, gaps ${deleted.gaps}`
    await appendAudit(tx, { ...acting, action: 'data_deleted', subject: describe(deletion), detail })
    return deleted
  })
}

function conditionsOf(deletion: Deletion): readonly [SQL | undefined, SQL | undefined] {
  if (deletion.by === 'caller') {
    const { callerHmac } = deletion
    return [eq(questions.callerHmac, callerHmac), eq(feedback.callerHmac, callerHmac)]
  }
  if (deletion.by === 'before')
    return [lt(questions.askedAt, deletion.moment), lt(feedback.at, deletion.moment)]
  return [eq(questions.id, deletion.id), eq(feedback.questionId, deletion.id)]
}

async function findTouchedGaps(
  tx: Database,
  ofQuestions: SQL | undefined,
  ofFeedback: SQL | undefined,
): Promise<string[]> {
  const asked = tx.select({ id: questions.id }).from(questions).where(ofQuestions)
  const said = tx.select({ id: feedback.id }).from(feedback).where(ofFeedback)
  const rows = await tx
    .selectDistinct({ gapId: gapQuestions.gapId })
    .from(gapQuestions)
    .where(or(inArray(gapQuestions.questionId, asked), inArray(gapQuestions.feedbackId, said)))
  return rows.map(({ gapId }) => gapId)
}

/** A gap shows one of its questions; one that a change resolves stays, because releases name it. */
async function deleteEmptyGaps(tx: Database, touched: readonly string[]): Promise<readonly unknown[]> {
  const members = tx.select({ id: gapQuestions.id }).from(gapQuestions).where(eq(gapQuestions.gapId, gaps.id))
  const resolving = tx.select({ id: changes.id }).from(changes).where(eq(changes.gapId, gaps.id))
  return tx
    .delete(gaps)
    .where(and(inArray(gaps.id, [...touched]), notExists(members), notExists(resolving)))
    .returning({ id: gaps.id })
}

function describe(deletion: Deletion): string {
  if (deletion.by === 'caller') return 'one caller'
  return deletion.by === 'before' ? `before ${deletion.moment.toISOString()}` : 'one question'
}
