import type { Channel, GapState, Verdict } from '../domain/knowledge.ts'

/** What the store says about the questions since a moment; ordered, most first. */
export interface Figures {
  /** Days in China that had questions, oldest first. */
  readonly days: readonly DayFigures[]
  readonly reasons: readonly { readonly reason: string; readonly questions: number }[]
  readonly topics: readonly { readonly topic: string; readonly questions: number }[]
  /** Open gaps, whenever they were opened. */
  readonly gaps: readonly { readonly id: string; readonly question: string; readonly questions: number }[]
  readonly answerMs: { readonly median: number | null; readonly slowest: number | null }
  readonly paragraphs: readonly { readonly paragraphId: string; readonly hits: number }[]
  /** Questions whose answer quoted the document. */
  readonly documentHits: ReadonlyMap<string, number>
}

export interface DayFigures {
  readonly day: string
  readonly answered: number
  readonly partial: number
  readonly unanswered: number
  readonly other: number
}

export interface QuestionRow {
  readonly id: string
  readonly askedAt: Date
  readonly channel: Channel
  readonly callerRole: string | null
  readonly question: string
  readonly status: string
  readonly reason: string | null
  readonly confidence: number
  readonly paragraphIds: readonly string[]
  readonly topic: string | null
  readonly answerMs: number
  readonly release: string
  readonly staffName: string | null
}

export interface FeedbackRow {
  readonly id: string
  readonly at: Date
  readonly question: string
  readonly verdict: Verdict
  readonly comment: string | null
  readonly paragraphIds: readonly string[]
  readonly release: string
  readonly staffName: string | null
}

export interface GapRow {
  readonly id: string
  readonly question: string
  readonly state: GapState
  readonly questions: number
  readonly assignee: string | null
  readonly openedAt: Date
  readonly lastAskedAt: Date
  readonly reason: string | null
}

export interface AuditRow {
  readonly id: number
  readonly at: Date
  readonly who: string
  readonly action: string
  readonly subject: string | null
  readonly detail: string | null
}

/** What is read from the store for the dashboard and for exports; rows come newest first, page by page. */
export interface Reports {
  readFigures(since: Date): Promise<Figures>
  questions(): AsyncIterable<QuestionRow>
  feedback(): AsyncIterable<FeedbackRow>
  gaps(): AsyncIterable<GapRow>
  audit(): AsyncIterable<AuditRow>
}
