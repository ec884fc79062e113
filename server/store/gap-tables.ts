import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Gap } from '../desk-contract.ts'
import type {
  AskedInGap,
  GapFilter,
  GapPatch,
  GapStore,
  Grouping,
  LooseQuestion,
} from '../knowledge/gaps-store.ts'
import { appendAudit } from './append-audit.ts'
import { changes, feedback, gapQuestions, gaps, questions } from './schema.ts'
import type { Database } from './store.ts'

/** Answers below this are looked at although they were given. */
const LOW_CONFIDENCE = 0.5
/** What failed for another reason than that the library lacks something. */
const NOT_OURS = ['switched_off', 'out_of_scope_topic', 'needs_personal_data'] as const
/** One number of PostgreSQL's advisory locks: who holds it groups. */
const GROUPING_LOCK = 4_731_001

/** Gaps as tables. */
export function buildGapTables(db: Database): GapStore {
  return {
    listGaps: (filter) => readGaps(db, conditionOf(filter)),
    async findGap(id) {
      const [gap] = await readGaps(db, eq(gaps.id, id))
      if (gap === undefined) return null
      const resolving = await db.select({ id: changes.id }).from(changes).where(eq(changes.gapId, id))
      return { gap, asked: await readAsked(db, id), changes: resolving.map((change) => change.id) }
    },
    patchGap: (id, patch, who, at) => db.transaction((tx) => patchGap(tx, id, patch, { who, at })),
    groupLoose: (limit, group) =>
      db.transaction(async (tx) => {
        const [lock] = await rowsOf<{ held: boolean }>(
          tx,
          sql`SELECT pg_try_advisory_xact_lock(${GROUPING_LOCK}) AS held`,
        )
        if (lock?.held !== true) return null
        const loose = await readLoose(tx, limit)
        if (loose.length === 0) return 0
        const known = await tx
          .select({ id: gaps.id, terms: gaps.terms, state: gaps.state })
          .from(gaps)
          .orderBy(asc(gaps.openedAt), asc(gaps.id))
        await keepGroupings(tx, await group(loose, known))
        return loose.length
      }),
  }
}

async function rowsOf<T>(db: Database, query: SQL): Promise<T[]> {
  const result = (await db.execute(query)) as unknown as { readonly rows: T[] }
  return result.rows
}

function conditionOf({ state, assignee }: GapFilter): SQL | undefined {
  return and(
    state === 'unfinished' ? inArray(gaps.state, ['open', 'in_work']) : undefined,
    state === undefined || state === 'unfinished' ? undefined : eq(gaps.state, state),
    assignee === undefined ? undefined : eq(gaps.assignee, assignee),
  )
}

/** The most asked first. */
async function readGaps(db: Database, where: SQL | undefined): Promise<Gap[]> {
  const rows = await db.select().from(gaps).where(where)
  if (rows.length === 0) return []
  const reason = sql<string>`coalesce(${questions.reason}, ${feedback.verdict}, ${questions.status})`
  const counts = await db
    .select({ gapId: gapQuestions.gapId, reason, count: sql<number>`count(*)::int` })
    .from(gapQuestions)
    .leftJoin(questions, eq(questions.id, gapQuestions.questionId))
    .leftJoin(feedback, eq(feedback.id, gapQuestions.feedbackId))
    .where(
      inArray(
        gapQuestions.gapId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(gapQuestions.gapId, reason)
  return rows
    .map((row): Gap => {
      const own = counts.filter(({ gapId }) => gapId === row.id)
      return {
        id: row.id,
        question: row.question,
        state: row.state,
        questions: own.reduce((sum, { count }) => sum + count, 0),
        reasons: Object.fromEntries(own.map((each) => [each.reason, each.count])),
        assignee: row.assignee,
        openedAt: row.openedAt.toISOString(),
        lastAskedAt: row.lastAskedAt.toISOString(),
        nearest: [...row.nearest],
      }
    })
    .sort((a, b) => b.questions - a.questions || (a.lastAskedAt < b.lastAskedAt ? 1 : -1))
}

async function readAsked(db: Database, gapId: string): Promise<AskedInGap[]> {
  const rows = await db
    .select({ question: questions, said: feedback })
    .from(gapQuestions)
    .leftJoin(questions, eq(questions.id, gapQuestions.questionId))
    .leftJoin(feedback, eq(feedback.id, gapQuestions.feedbackId))
    .where(eq(gapQuestions.gapId, gapId))
    .orderBy(desc(sql`coalesce(${questions.askedAt}, ${feedback.at})`))
  return rows.flatMap(({ question, said }): AskedInGap[] => {
    if (said !== null) {
      const { id, question: words, at, verdict, comment } = said
      return [{ id, question: words, askedAt: at, status: null, reason: null, verdict, comment }]
    }
    if (question === null) return []
    const { id, question: words, askedAt, status, reason } = question
    return [{ id, question: words, askedAt, status, reason, verdict: null, comment: null }]
  })
}

async function patchGap(
  tx: Database,
  id: string,
  { assignee, state, reason }: GapPatch,
  { who, at }: { readonly who: string; readonly at: Date },
): Promise<boolean> {
  const patch = {
    ...(assignee === undefined ? {} : { assignee }),
    ...(state === undefined ? {} : { state }),
    ...(reason === undefined ? {} : { reason }),
    ...(state === 'dismissed' ? { decidedBy: who } : {}),
  }
  const where = eq(gaps.id, id)
  if (Object.keys(patch).length === 0)
    return (await tx.select({ id: gaps.id }).from(gaps).where(where)).length > 0
  const changed = await tx.update(gaps).set(patch).where(where).returning({ id: gaps.id })
  if (changed.length === 0) return false
  const detail = JSON.stringify({ assignee, state, reason })
  await appendAudit(tx, { at, who, action: 'change_gap', subject: id, detail })
  return true
}

/** Failed questions first in the order of asking, then what people said; neither is in a group yet. */
async function readLoose(tx: Database, limit: number): Promise<LooseQuestion[]> {
  const failed = and(
    or(
      eq(questions.status, 'unanswered'),
      and(eq(questions.status, 'partial'), sql`${questions.confidence} < ${LOW_CONFIDENCE}`),
    ),
    sql`coalesce(${questions.reason}, '') NOT IN (${sql.join(
      NOT_OURS.map((reason) => sql`${reason}`),
      sql`, `,
    )})`,
    isNull(gapQuestions.id),
  )
  const asked = await tx
    .select({ row: questions })
    .from(questions)
    .leftJoin(gapQuestions, eq(gapQuestions.questionId, questions.id))
    .where(failed)
    .orderBy(asc(questions.askedAt), asc(questions.id))
    .limit(limit)
  const said = await tx
    .select({ row: feedback })
    .from(feedback)
    .leftJoin(gapQuestions, eq(gapQuestions.feedbackId, feedback.id))
    .where(
      and(
        inArray(feedback.verdict, ['answers', 'wrong', 'wrong_place', 'outdated', 'unclear']),
        isNull(gapQuestions.id),
      ),
    )
    .orderBy(asc(feedback.at), asc(feedback.id))
    .limit(limit - asked.length)
  return [
    ...asked.map(({ row }): LooseQuestion => {
      const { id, question, askedAt, release, nearest, paragraphIds } = row
      return { id, source: 'question', question, askedAt, release, nearest: [...paragraphIds, ...nearest] }
    }),
    ...said.map(({ row }): LooseQuestion => {
      const { id, question, at, release, verdict, paragraphIds } = row
      const nearest = verdict === 'answers' ? paragraphIds : []
      return { id, source: 'feedback', question, askedAt: at, release, nearest }
    }),
  ]
}

/** Paragraphs that came closest to any question of a group; more than these nobody reads. */
const NEAREST = 5

/** Keeps what one batch came to: a statement or two for each gap, and one for all that is in them. */
async function keepGroupings(tx: Database, groupings: readonly Grouping[]): Promise<void> {
  const byGap = new Map<string, Grouping[]>()
  for (const grouping of groupings) {
    const own = byGap.get(grouping.gapId)
    if (own === undefined) byGap.set(grouping.gapId, [grouping])
    else own.push(grouping)
  }
  for (const [gapId, own] of byGap) await keepGap(tx, gapId, own)
  const links = groupings.map(({ gapId, loose: { id, source } }) => ({
    gapId,
    questionId: source === 'question' ? id : null,
    feedbackId: source === 'feedback' ? id : null,
  }))
  await tx.insert(gapQuestions).values(links).onConflictDoNothing()
}

async function keepGap(tx: Database, gapId: string, groupings: readonly Grouping[]): Promise<void> {
  const nearest = groupings.flatMap(({ loose }) => loose.nearest)
  const lastAskedAt = new Date(Math.max(...groupings.map(({ loose }) => loose.askedAt.getTime())))
  const first = groupings.find(({ begins }) => begins !== null)
  if (first?.begins) {
    await tx.insert(gaps).values({
      id: gapId,
      question: first.loose.question,
      terms: first.begins,
      state: 'open',
      openedAt: first.loose.askedAt,
      lastAskedAt,
      nearest: nearestOf(nearest),
    })
    return
  }
  const [present] = await tx.select({ nearest: gaps.nearest }).from(gaps).where(eq(gaps.id, gapId))
  const reopens = groupings.some((grouping) => grouping.reopens)
  await tx
    .update(gaps)
    .set({
      lastAskedAt: sql`greatest(${gaps.lastAskedAt}, ${lastAskedAt.toISOString()}::timestamptz)`,
      nearest: nearestOf([...(present?.nearest ?? []), ...nearest]),
      ...(reopens ? { state: 'open' as const } : {}),
    })
    .where(eq(gaps.id, gapId))
}

const nearestOf = (paragraphIds: readonly string[]): string[] => [...new Set(paragraphIds)].slice(0, NEAREST)
