import { dayInChina } from '../domain/day-in-china.ts'

const DAY_MS = 24 * 3_600_000

/** For how many days each kind of record is kept. */
export interface RetentionDays {
  readonly questions: number
  readonly feedback: number
  readonly audit: number
}

/** How many rows of each kind were deleted. */
export interface Expired {
  readonly questions: number
  readonly feedback: number
  readonly audit: number
  readonly sessions: number
  readonly signInFailures: number
}

/** Where records are deleted. */
export interface RetentionStore {
  deleteBefore(kind: keyof Expired, before: Date): Promise<number>
  /** Callers of earlier days can then no longer be told from their addresses. */
  forgetCallersBefore(day: string): Promise<void>
  /** The database itself refuses to delete younger lines of the audit log. */
  declareAuditDays(days: number, at: Date): Promise<void>
  report(entry: { at: Date; who: string; action: string; detail: string }): Promise<void>
}

/** Deletes everything whose time is over at this moment, and writes into the audit log what it was. */
export async function retainWithin(
  store: RetentionStore,
  days: RetentionDays,
  now: number,
): Promise<Expired> {
  const before = (count: number): Date => new Date(now - count * DAY_MS)
  await store.declareAuditDays(days.audit, new Date(now))
  const expired: Expired = {
    questions: await store.deleteBefore('questions', before(days.questions)),
    feedback: await store.deleteBefore('feedback', before(days.feedback)),
    audit: await store.deleteBefore('audit', before(days.audit)),
    sessions: await store.deleteBefore('sessions', new Date(now)),
    signInFailures: await store.deleteBefore('signInFailures', before(1)),
  }
  // Yesterday's key stays: a question may still be on its way into the store.
  await store.forgetCallersBefore(dayInChina(now - DAY_MS))
  const { questions, feedback, audit } = expired
  if (questions + feedback + audit > 0) {
    const detail = `questions ${questions}, feedback ${feedback}, audit ${audit}`
    await store.report({ at: new Date(now), who: 'retention', action: 'data_expired', detail })
  }
  return expired
}
