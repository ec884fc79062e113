import type { Decision } from '../answer/decide/decide-answerable.ts'
import { ANSWERABLE_FROM, DECISION_WEIGHTS } from '../answer/decide/decision-weights.ts'
import { FEATURES, type FeatureName } from '../answer/decide/read-features.ts'

/** What speaks against the best passage whatever ranking has learned. */
const CONFLICTS: readonly FeatureName[] = ['place', 'time', 'level', 'subject', 'number']
/** Stands on scores, which learning measures in its own way; the chance of the first takes its place. */
const BY_SCORE: FeatureName = 'gap'

/** Fitted on laypeople's questions to statutes, five folds; docs/decisions/0013. */
const BIAS = 0.55
const OF_CHANCE = 0.93
const OF_WORDS = 0.5
/** Odds beyond this are not told apart. */
const SUREST = 1e-4

const logOdds = (chance: number): number => {
  const inside = Math.min(1 - SUREST, Math.max(SUREST, chance))
  return Math.log(inside / (1 - inside))
}

/** The decision where ranking has learned from resolved questions: how sure ranking is, beside what words and conflicts say. */
export function rateLearned(decision: Decision, chance: number): Decision {
  const features: Readonly<Partial<Record<string, number>>> = decision.features
  let words = DECISION_WEIGHTS.bias
  let conflicts = 0
  for (const name of FEATURES) {
    const value = DECISION_WEIGHTS[name] * (features[name] ?? 0)
    if (CONFLICTS.includes(name)) conflicts += value
    else if (name !== BY_SCORE) words += value
  }
  const sum = BIAS + OF_CHANCE * logOdds(chance) + OF_WORDS * words + conflicts
  const confidence = chance === 0 ? 0 : 1 / (1 + Math.exp(-sum))
  return { ...decision, confidence, answerable: confidence >= ANSWERABLE_FROM }
}
