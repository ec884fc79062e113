import type { Answer } from '../contract.ts'
import { LoopFault } from './loop-fault.ts'
import { hashAnswer } from './record-answer.ts'
import type { QuestionRecord } from './record-ports.ts'

export interface Receipt {
  readonly record: QuestionRecord
  /** Null when the release is no longer kept. */
  readonly reproduced: { readonly same: boolean; readonly answer: Answer } | null
}

export interface ReceiptDeps {
  readonly findQuestion: (id: string) => Promise<QuestionRecord | null>
  /** The answer of that release to a recorded request; null when its files are no longer kept. */
  readonly askAgain: (release: string, request: QuestionRecord['request']) => Promise<Answer | null>
}

/** Answers a recorded question again from its release and compares. */
export async function readReceipt(id: string, { findQuestion, askAgain }: ReceiptDeps): Promise<Receipt> {
  const record = await findQuestion(id)
  if (record === null) throw new LoopFault('not_found', '没有这个问题的记录，或者已经过期删除')
  const answer = await askAgain(record.release, record.request)
  if (answer === null) return { record, reproduced: null }
  return { record, reproduced: { same: hashAnswer(answer) === record.answerSha256, answer } }
}
