import { and, count, desc, eq, lt, or, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Reports } from '../knowledge/reports.ts'
import { readFigures } from './read-figures.ts'
import { audit, feedback, gapQuestions, gaps, questions } from './schema.ts'
import type { Database } from './store.ts'

/** Rows read at once: an export of years never stands in memory as a whole. */
const PAGE = 1000

/** Figures and rows for people to look at. Who asked is not among them, not even as a hash. */
export function buildReports(db: Database): Reports {
  return {
    readFigures: (since) => readFigures(db, since),
    questions: () =>
      pages(
        (after) =>
          db
            .select({
              id: questions.id,
              askedAt: questions.askedAt,
              channel: questions.channel,
              callerRole: questions.callerRole,
              question: questions.question,
              status: questions.status,
              reason: questions.reason,
              confidence: questions.confidence,
              paragraphIds: questions.paragraphIds,
              topic: questions.topic,
              answerMs: questions.answerMs,
              release: questions.release,
              staffName: questions.staffName,
            })
            .from(questions)
            .where(before(questions.askedAt, questions.id, after))
            .orderBy(desc(questions.askedAt), desc(questions.id))
            .limit(PAGE),
        ({ askedAt, id }) => [askedAt, id],
      ),
    feedback: () =>
      pages(
        (after) =>
          db
            .select({
              id: feedback.id,
              at: feedback.at,
              question: feedback.question,
              verdict: feedback.verdict,
              comment: feedback.comment,
              paragraphIds: feedback.paragraphIds,
              release: feedback.release,
              staffName: feedback.staffName,
            })
            .from(feedback)
            .where(before(feedback.at, feedback.id, after))
            .orderBy(desc(feedback.at), desc(feedback.id))
            .limit(PAGE),
        ({ at, id }) => [at, id],
      ),
    gaps: () =>
      pages(
        (after) =>
          db
            .select({
              id: gaps.id,
              question: gaps.question,
              state: gaps.state,
              questions: count(gapQuestions.id),
              assignee: gaps.assignee,
              openedAt: gaps.openedAt,
              lastAskedAt: gaps.lastAskedAt,
              reason: gaps.reason,
            })
            .from(gaps)
            .leftJoin(gapQuestions, eq(gapQuestions.gapId, gaps.id))
            .where(before(gaps.lastAskedAt, gaps.id, after))
            .groupBy(gaps.id)
            .orderBy(desc(gaps.lastAskedAt), desc(gaps.id))
            .limit(PAGE),
        ({ lastAskedAt, id }) => [lastAskedAt, id],
      ),
    audit: () =>
      pages(
        (after) =>
          db
            .select()
            .from(audit)
            .where(before(audit.at, audit.id, after))
            .orderBy(desc(audit.at), desc(audit.id))
            .limit(PAGE),
        ({ at, id }) => [at, id],
      ),
  }
}

/** The time and id of a row: where the next page goes on. */
type Place = readonly [at: Date, id: string | number]

async function* pages<Row>(
  read: (after: Place | undefined) => Promise<Row[]>,
  placeOf: (row: Row) => Place,
): AsyncIterable<Row> {
  let after: Place | undefined
  for (;;) {
    const rows = await read(after)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = placeOf(last)
  }
}

function before(at: PgColumn, id: PgColumn, after: Place | undefined): SQL | undefined {
  if (after === undefined) return undefined
  return or(lt(at, after[0]), and(eq(at, after[0]), lt(id, after[1])))
}
