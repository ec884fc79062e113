import { sql, type SQL } from 'drizzle-orm'
import type { Figures } from '../knowledge/reports.ts'
import type { Database } from './store.ts'

/** How many of the most frequent are shown. */
const TOP = 20

/** Counts over the questions since a moment. */
export async function readFigures(db: Database, since: Date): Promise<Figures> {
  const from = since.toISOString()
  const rows = async <Row extends Record<string, unknown>>(query: SQL): Promise<Row[]> =>
    ((await db.execute<Row>(query)) as unknown as { readonly rows: Row[] }).rows
  const [days, reasons, topics, gaps, times, hits] = await Promise.all([
    rows<Figures['days'][number] & Record<string, unknown>>(byDay(from)),
    rows<{ reason: string; questions: number }>(countBy(sql`reason`, from)),
    rows<{ topic: string; questions: number }>(countBy(sql`topic`, from)),
    rows<{ id: string; question: string; questions: number }>(OPEN_GAPS),
    rows<{ median: number | null; slowest: number | null }>(answerTimes(from)),
    rows<{ paragraphId: string; hits: number }>(paragraphHits(from)),
  ])
  const documents = await rows<{ id: string; hits: number }>(documentHits(from))
  return {
    days,
    reasons,
    topics,
    gaps,
    answerMs: times[0] ?? { median: null, slowest: null },
    paragraphs: hits,
    documentHits: new Map(documents.map(({ id, hits: each }) => [id, each])),
  }
}

const byDay = (from: string) => sql`
  SELECT to_char(asked_at AT TIME ZONE 'UTC' + interval '8 hours', 'YYYY-MM-DD') AS day,
    count(*) FILTER (WHERE status = 'answered')::int AS answered,
    count(*) FILTER (WHERE status = 'partial')::int AS partial,
    count(*) FILTER (WHERE status = 'unanswered')::int AS unanswered,
    count(*) FILTER (WHERE status NOT IN ('answered', 'partial', 'unanswered'))::int AS other
  FROM questions WHERE asked_at >= ${from} GROUP BY 1 ORDER BY 1`

const countBy = (column: SQL, from: string) => sql`
  SELECT ${column}, count(*)::int AS questions FROM questions
  WHERE asked_at >= ${from} AND ${column} IS NOT NULL
  GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${TOP}`

const OPEN_GAPS = sql`
  SELECT gaps.id, gaps.question, count(gap_questions.id)::int AS questions
  FROM gaps LEFT JOIN gap_questions ON gap_questions.gap_id = gaps.id
  WHERE gaps.state IN ('open', 'in_work')
  GROUP BY gaps.id ORDER BY 3 DESC, gaps.last_asked_at DESC LIMIT ${TOP}`

const answerTimes = (from: string) => sql`
  SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY answer_ms) AS median, max(answer_ms) AS slowest
  FROM questions WHERE asked_at >= ${from}`

const paragraphHits = (from: string) => sql`
  SELECT paragraph AS "paragraphId", count(*)::int AS hits
  FROM questions, jsonb_array_elements_text(paragraph_ids) AS paragraph
  WHERE asked_at >= ${from} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${TOP}`

const documentHits = (from: string) => sql`
  SELECT split_part(paragraph, '#', 1) AS id, count(DISTINCT questions.id)::int AS hits
  FROM questions, jsonb_array_elements_text(paragraph_ids) AS paragraph
  WHERE asked_at >= ${from} GROUP BY 1`
