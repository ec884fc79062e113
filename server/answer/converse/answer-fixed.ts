import type { Outcome } from '../compose/finish-answer.ts'
import { MESSAGES } from '../compose/messages.ts'
import type { Crisis } from '../understand/detect-crisis.ts'

/** What is surely further off would only stand in the way of help. */
const NEAR_FROM = 0.3

/** Somebody may be in danger: what to do first, the numbers that the rule names, then the rules that were found, or what comes near. */
export function answerCrisis({ rule, isSure }: Crisis, found: Outcome | null): Outcome {
  const first = { status: 'crisis', reason: null, offices: rule.offices } as const
  const text = isSure ? rule.message : MESSAGES.ifInDanger + rule.message
  const parts = [{ kind: 'message', text }] as const
  if (found?.status === 'partial' && (found.confidence ?? 0) >= NEAR_FROM)
    return { ...first, citations: [], parts, nearest: found.citations }
  if (found?.status !== 'answered') return { ...first, citations: [], parts }
  const { citations, basis = [], notices = [] } = found
  const rules = [{ kind: 'message', text: MESSAGES.rulesOnDanger } as const, ...found.parts]
  return { ...first, citations, parts: [...parts, ...rules], basis, notices }
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
