import type { Carried, Role } from '../contract.ts'
import type { Channel, Verdict } from '../domain/knowledge.ts'

/** What is needed to answer the same question again; the question is masked. */
export interface RecordedRequest {
  readonly question: string
  readonly asOf: string
  readonly role: Role | null
  readonly carried: readonly Carried[]
  readonly drop: readonly string[]
}

/** A question as it is kept, without who asked it. */
export interface QuestionRecord {
  readonly id: string
  readonly askedAt: Date
  readonly channel: Channel
  readonly callerRole: Role | null
  readonly release: string
  readonly request: RecordedRequest
  readonly question: string
  readonly status: string
  readonly reason: string | null
  readonly confidence: number
  /** Paragraphs that were quoted. */
  readonly paragraphIds: readonly string[]
  /** Paragraphs that came closest, where nothing was quoted. */
  readonly nearest: readonly string[]
  readonly topic: string | null
  readonly answerMs: number
  readonly answerSha256: string
}

/** Who asked, as it reaches the door. It is held in memory until the record is written, and never written itself. */
export interface Caller {
  readonly address: string
  /** The token of a desk session. */
  readonly sessionToken: string | undefined
}

/** A question that waits to be written. */
export interface WaitingQuestion {
  readonly record: QuestionRecord
  readonly caller: Caller
}

/** What somebody said of an answer, masked. */
export interface FeedbackRecord {
  readonly id: string
  readonly at: Date
  readonly release: string
  readonly question: string
  readonly paragraphIds: readonly string[]
  readonly verdict: Verdict
  readonly comment: string | null
}

/** Where records go. Rejects when they cannot be kept; resolves only when they will survive the end of the process. */
export interface RecordStore {
  /** Writing the same record twice keeps it once. */
  writeQuestions(waiting: readonly WaitingQuestion[]): Promise<void>
  writeFeedback(feedback: FeedbackRecord, caller: Caller): Promise<void>
  /** Rejects when the store cannot be reached at all. */
  ping(): Promise<void>
  /** The staff member's questions since then, newest first. */
  listCalls(staffName: string, since: Date, limit: number): Promise<readonly QuestionRecord[]>
}
