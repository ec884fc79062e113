import type { AnswerPart, Basis, Citation } from '../../contract.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import { ANSWERABLE_FROM } from '../evidence/judge-evidence.ts'
import { MAX_CITATIONS, SHOWN_FROM } from '../tuning.ts'
import { answerFromEvidence, type EvidenceContext } from './answer-from-evidence.ts'
import type { Outcome } from './finish-answer.ts'

/** Paragraphs of the whole message, and of one part, among which the part's paragraph is looked for. */
const OF_WHOLE = 4
const OF_PART = 3
/** What a paragraph is behind the best where it was not found. */
const NOT_FOUND = 8

/** A message with several questions: the whole as searched, and each part as searched for itself. */
export interface SeveralQuestions {
  readonly whole: Evidence
  readonly parts: readonly Evidence[]
}

/**
 * The answers to the parts one after another, where each is answered and they stand in different paragraphs; otherwise
 * null, and the message is answered as one.
 */
export function answerParts({ whole, parts }: SeveralQuestions, context: EvidenceContext): Outcome | null {
  if (parts.length < 2 || context.outOfScope !== null) return null
  const met = parts.map((part) => leadByBoth(part, whole))
  const mean = parts.reduce((sum, { decision }) => sum + decision.confidence, 0) / parts.length
  const confidence = Math.max(whole.decision.confidence, mean)
  if (confidence < ANSWERABLE_FROM) return null
  if (met.some((part) => part.relevance < SHOWN_FROM)) return null
  const outcomes = met.map((part) => answerFromEvidence(part, context))
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
    confidence,
    notices: [...new Set(outcomes.flatMap(({ notices }) => notices ?? []))],
    asked: context.aspects,
    asOf: context.asOf,
    covered: [...new Set(outcomes.flatMap(({ covered }) => covered ?? []))],
  }
}

const moved = (part: AnswerPart, offset: number): AnswerPart =>
  part.kind === 'quote' ? { kind: 'quote', citation: part.citation + offset } : part

/** The part with the paragraph first that fits both it and the whole message best. */
function leadByBoth(part: Evidence, whole: Evidence): Evidence {
  const behind = (of: Evidence, id: string): number => {
    const found = of.ranked.find((each) => each.id === id)
    return found === undefined ? NOT_FOUND : Math.min(NOT_FOUND, (of.ranked[0]?.score ?? 0) - found.score)
  }
  const ids = new Set(
    [...part.ranked.slice(0, OF_PART), ...whole.ranked.slice(0, OF_WHOLE)].map(({ id }) => id),
  )
  const [best] = part.ranked
    .filter(({ id }) => ids.has(id))
    .map((each) => ({ each, lost: behind(part, each.id) + behind(whole, each.id) }))
    .sort((a, b) => a.lost - b.lost)
  if (best === undefined) return part
  const ranked = [best.each, ...part.ranked.filter((each) => each !== best.each)]
  return { ...part, ranked, decision: { ...part.decision, answerable: true } }
}
