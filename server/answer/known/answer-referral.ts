import type { Outcome } from '../compose/finish-answer.ts'
import { MESSAGES, REFUSALS } from '../compose/messages.ts'

/** A question that staff know not to be ours: said so at once, with the office whose it is. */
export function answerReferral(office: string): Outcome {
  return {
    status: 'unanswered',
    reason: 'out_of_scope_topic',
    citations: [],
    parts: [{ kind: 'message', text: REFUSALS.out_of_scope_topic + MESSAGES.handover }],
    offices: [office],
  }
}
