import { hash, randomUUID } from 'node:crypto'
import type { Answer, Carried } from '../contract.ts'
import type { Channel } from '../domain/knowledge.ts'
import { remember } from '../domain/remember.ts'
import type { QuestionRecord } from './record-ports.ts'

/** An answer as it left, with what it answered. */
export interface GivenAnswer {
  readonly answer: Answer
  readonly channel: Channel
  readonly role: QuestionRecord['callerRole']
  readonly carried: readonly Carried[]
  readonly drop: readonly string[]
  readonly topic: string | null
  readonly at: number
  readonly ms: number
}

/** The record of an answer. Its question is the masked one: the typed one is kept nowhere. */
export function recordOf({
  answer,
  channel,
  role,
  carried,
  drop,
  topic,
  at,
  ms,
}: GivenAnswer): QuestionRecord {
  return {
    id: randomUUID(),
    askedAt: new Date(at),
    channel,
    callerRole: role,
    release: answer.release,
    request: { question: answer.question, asOf: answer.asOf, role, carried, drop },
    question: answer.question,
    status: answer.status,
    reason: answer.reason,
    confidence: answer.confidence,
    paragraphIds: paragraphsOf(answer.citations),
    nearest: answer.citations.length > 0 ? [] : paragraphsOf(answer.nearest),
    topic,
    answerMs: ms,
    answerSha256: hashAnswer(answer),
  }
}

const paragraphsOf = (citations: Answer['nearest']): string[] => [
  ...new Set(citations.map(({ paragraphId }) => paragraphId)),
]

/** By this an answer made again is compared with the recorded one. What was masked is left out: nothing of it is kept. */
export const hashAnswer = remember((answer: Answer) => {
  const comparable = { ...answer, understood: { ...answer.understood, masked: [] } }
  return hash('sha256', JSON.stringify(comparable), 'hex')
})
