import type { TracedTurn } from '../../server/answer/trace.ts'
import type { EvalQuestion } from './questions.ts'

/** Where a question was lost, or null where nothing was. */
export type Stage = 'vocabulary' | 'ranking' | 'decision' | 'selection'

/** How one question fared. */
export interface Scored {
  readonly question: EvalQuestion
  readonly status: string
  readonly reason: string | null
  readonly text: string
  readonly confidence: number
  /** Paragraph ids, quoted ones first, then as ranked. */
  readonly ranked: readonly string[]
  /** Place of the first gold paragraph, from 1; Infinity when none was found. */
  readonly rank: number
  /** True where another document's paragraph that answers as well is cited first. */
  readonly answeredElsewhere: boolean
  readonly statusRight: boolean
  readonly wordsRight: boolean
  readonly lostAt: Stage | null
}

/** Scores one answer against its labels. */
export function score(question: EvalQuestion, { answer, ranked: found }: TracedTurn): Scored {
  const quoted = [...answer.citations, ...answer.nearest].map(({ paragraphId }) => paragraphId)
  const ranked = [...new Set([...quoted, ...found.map(({ id }) => id)])]
  const fits = new Set([...question.gold, ...question.elsewhere])
  const goldAt = ranked.findIndex((id) => fits.has(id))
  const answeredElsewhere =
    answer.status === 'answered' && question.elsewhere.includes(answer.citations[0]?.paragraphId ?? '')
  const rank = goldAt === -1 ? Infinity : goldAt + 1
  const accepted = [question.expect, ...question.also]
  const quotes = answer.citations.map(({ quote }) => quote).join('\n')
  const wordsRight =
    (answeredElsewhere || question.words.every((word) => quotes.includes(word))) &&
    (question.says.length === 0 || question.says.some((words) => answer.text.includes(words)))
  const scored = {
    question,
    status: answer.status,
    reason: answer.reason,
    text: answer.text,
    confidence: answer.confidence,
    ranked,
    rank,
    answeredElsewhere,
    statusRight: answeredElsewhere || accepted.includes(answer.status),
    wordsRight,
  }
  return { ...scored, lostAt: lostAt(scored) }
}

function lostAt({ question, status, rank, statusRight, wordsRight }: Omit<Scored, 'lostAt'>): Stage | null {
  const expectsQuote =
    question.gold.length > 0 && (question.expect === 'answered' || question.expect === 'partial')
  if (expectsQuote && rank === Infinity) return 'vocabulary'
  if (expectsQuote && rank > 1) return 'ranking'
  if (!statusRight) return 'decision'
  return status === 'answered' && !wordsRight ? 'selection' : null
}
