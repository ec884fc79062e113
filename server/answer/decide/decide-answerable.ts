import { chanceOf } from './chance-of.ts'
import type { Conflict } from './conflict.ts'
import { ANSWERABLE_FROM, DECISION_WEIGHTS } from './decision-weights.ts'
import { readFeatures, type DecisionInput } from './read-features.ts'

export type { DecisionInput }

export interface Decision {
  readonly answerable: boolean
  /** 0 to 1; of decisions made at 0.9, nine in ten are right on the development set. */
  readonly confidence: number
  readonly conflicts: readonly Conflict[]
  readonly features: Readonly<Record<string, number>>
}

const NOTHING_FOUND: Decision = { answerable: false, confidence: 0, conflicts: [], features: {} }

/** Decides whether the best passage answers the question. */
export function decideAnswerable(input: DecisionInput): Decision {
  const read = readFeatures(input)
  if (read === null) return NOTHING_FOUND
  const confidence = chanceOf(DECISION_WEIGHTS, read.features)
  return { answerable: confidence >= ANSWERABLE_FROM, confidence, ...read }
}
