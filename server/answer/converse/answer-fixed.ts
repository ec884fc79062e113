import type { CrisisRule } from '../../domain/lexicon.ts'
import type { Outcome } from '../compose/finish-answer.ts'
import { MESSAGES } from '../compose/messages.ts'

/** Somebody may be in danger: what to do first, and the numbers that the rule names. */
export function answerCrisis(rule: CrisisRule): Outcome {
  return {
    status: 'crisis',
    reason: null,
    citations: [],
    parts: [{ kind: 'message', text: rule.message }],
    offices: rule.offices,
  }
}

/** Small talk, and questions about the service itself. */
export function answerConversation(message: keyof typeof MESSAGES & ConversationMessage): Outcome {
  return {
    status: 'conversation',
    reason: null,
    citations: [],
    parts: [{ kind: 'message', text: MESSAGES[message] }],
  }
}

export type ConversationMessage = 'greeting' | 'thanks' | 'goodbye' | 'abuse' | 'nonsense' | 'aboutService'
