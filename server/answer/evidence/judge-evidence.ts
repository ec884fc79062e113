import type { RankedPassage } from '../../search/rank-passages.ts'
import type { Decision } from '../decide/decide-answerable.ts'

/**
 * Weights of the logistic model over the library: the decision's features and the strength of the best paragraph.
 * Paragraphs of a curated library are short and speak of many subjects at once, and the public asks in its own words, so
 * missing words and other subjects tell less here than between papers. The fit is in docs/decisions/0012-answering.md.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  coverage: 0.36,
  near: 0.36,
  bigrams: 1.47,
  gap: 2.78,
  place: -3.05,
  time: -1.62,
  level: -0.87,
  lacking: -1.15,
}
const BIAS = -2.84
const STRENGTH = 0.32

/** From here on a question is answered. */
const ANSWERABLE_FROM = 0.45

/** The decision on a question asked of the library: calibrated on its own development questions. */
export function judgeEvidence(decision: Decision, ranked: readonly RankedPassage[]): Decision {
  const best = ranked[0]
  if (best === undefined) return decision
  let sum = BIAS + STRENGTH * Math.log1p(best.score)
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * (decision.features[name] ?? 0)
  const confidence = 1 / (1 + Math.exp(-sum))
  return { ...decision, confidence, answerable: confidence >= ANSWERABLE_FROM }
}
