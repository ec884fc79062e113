import type { AnswerPart, Basis, Citation } from '../../contract.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import { MAX_CITATIONS } from '../tuning.ts'
import { answerFromEvidence, type EvidenceContext } from './answer-from-evidence.ts'
import type { Outcome } from './finish-answer.ts'

/**
 * A message with several questions: the answers one after another, where each is answered and they stand in different
 * paragraphs; otherwise null, and the message is answered as one.
 */
export function answerParts(parts: readonly Evidence[], context: EvidenceContext): Outcome | null {
  if (parts.length < 2 || context.outOfScope !== null || parts.some(({ decision }) => !decision.answerable))
    return null
  const outcomes = parts.map((part) => answerFromEvidence(part, context))
  const quoted = outcomes.map(({ citations }) => citations[0]?.paragraphId)
  if (outcomes.some(({ status }) => status !== 'answered') || new Set(quoted).size < parts.length) return null
  const citations: Citation[] = []
  const said: AnswerPart[] = []
  const basis: Basis[] = []
  for (const outcome of outcomes) {
    const offset = citations.length
    citations.push(...outcome.citations)
    basis.push(...(outcome.basis ?? []).map((one) => ({ ...one, citation: one.citation + offset })))
    if (said.length > 0) said.push({ kind: 'message', text: '\n' })
    said.push(...outcome.parts.map((part) => moved(part, offset)))
  }
  const [first, ...rest] = citations
  if (first === undefined || citations.length > 2 * MAX_CITATIONS) return null
  return {
    status: 'answered',
    reason: null,
    citations: [first, ...rest],
    parts: said,
    basis,
    confidence: Math.min(...parts.map(({ decision }) => decision.confidence)),
    notices: [...new Set(outcomes.flatMap(({ notices }) => notices ?? []))],
    asked: context.aspects,
    asOf: context.asOf,
    covered: [...new Set(outcomes.flatMap(({ covered }) => covered ?? []))],
  }
}

const moved = (part: AnswerPart, offset: number): AnswerPart =>
  part.kind === 'quote' ? { kind: 'quote', citation: part.citation + offset } : part
