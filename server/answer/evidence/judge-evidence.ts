import type { RankedPassage } from '../../search/rank-passages.ts'
import type { Decision } from '../decide/decide-answerable.ts'

/**
 * Weights of the logistic model over the library. Paragraphs of a curated library are short and speak of many subjects
 * at once, and the public asks in its own words, so missing words and other subjects tell less here than between papers.
 * The fit is in docs/decisions/0012-answering.md.
 */
const WEIGHTS = {
  coverage: 0.62,
  bigrams: 1.48,
  place: -2.95,
  time: -1.6,
  level: -0.92,
  lacking: -1.12,
} as const
const BIAS = -1.35
/** Standing alone tells only where the score is more than a chance word gives. */
const LEAD = 3
const CHANCE_SCORE = 25

/** From here on a question is answered. */
const ANSWERABLE_FROM = 0.5

/** The decision on a question asked of the library: calibrated on its own development questions. */
export function judgeEvidence(decision: Decision, ranked: readonly RankedPassage[]): Decision {
  const best = ranked[0]
  if (best === undefined) return decision
  const lead = (decision.features['gap'] ?? 0) * Math.min(1, best.score / CHANCE_SCORE)
  let sum = BIAS + LEAD * lead
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * (decision.features[name] ?? 0)
  const confidence = 1 / (1 + Math.exp(-sum))
  return { ...decision, confidence, answerable: confidence >= ANSWERABLE_FROM }
}
