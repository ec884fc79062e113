import { rankWithin } from '../../search/rank-passages.ts'
import type { AnswerDeps } from '../deps.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import type { Weighing } from '../evidence/weigh-documents.ts'
import { orderCandidates, type OrderedPassage } from '../order/order-candidates.ts'
import type { ResolvedAnswer } from './resolved-answer.ts'

/** A person has read both; what is left open is whether the world has changed since. */
const RESOLVED_CONFIDENCE = 0.97

/** Puts the paragraphs that staff named first and takes the refused ones away; null where no named one is left. */
export function applyResolved(
  evidence: Evidence,
  { gold, not }: ResolvedAnswer,
  weighing: Weighing,
  deps: AnswerDeps,
): Evidence | null {
  const named = gold.flatMap((id) => findNamed(id, evidence, weighing, deps) ?? [])
  const [first, ...others] = named
  if (first === undefined) return null
  const rest = evidence.ranked.filter(({ id }) => !gold.includes(id) && !not.includes(id))
  const best = Math.max(first.score, evidence.ranked[0]?.score ?? 0)
  const why = [...first.why, { label: 'resolved', value: best - first.score }]
  return {
    ...evidence,
    ranked: [{ ...first, score: best, why }, ...others, ...rest],
    decision: {
      ...evidence.decision,
      answerable: true,
      confidence: Math.max(RESOLVED_CONFIDENCE, evidence.decision.confidence),
      conflicts: [],
    },
  }
}

/** A named paragraph as a candidate, also where ranking did not find it. Recalled text is never quoted. */
function findNamed(
  id: string,
  { ranked, question, query }: Evidence,
  weighing: Weighing,
  { library, index, learned, traits, orderWeights }: AnswerDeps,
): OrderedPassage | undefined {
  const found = ranked.find((candidate) => candidate.id === id)
  if (found !== undefined) return found
  const paragraph = library.paragraphById(id)
  if (paragraph === undefined || paragraph.attestation === 'recalled') return undefined
  const passage = index.passages.findIndex((each) => each.id === id)
  const candidate = passage === -1 ? undefined : rankWithin(index, query, passage, learned)
  if (candidate === undefined) return undefined
  const input = { question, said: question, here: null, query, weighing, index, traits, orderWeights }
  return orderCandidates([candidate], input).ranked[0]
}
