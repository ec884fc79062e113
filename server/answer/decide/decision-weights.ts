import type { FeatureName } from './read-features.ts'

/** Weights of the logistic model; the run that gave them is in docs/decisions/0010-knowing-when-not-to-answer.md. */
export const DECISION_WEIGHTS: Readonly<Record<FeatureName | 'bias', number>> = {
  bias: -3,
  coverage: 2,
  rarest: 1.5,
  near: 2,
  bigrams: 1.5,
  gap: 0.5,
  place: -4,
  placeAgrees: 0.5,
  time: -3,
  level: -2.5,
  subject: -2.5,
  number: -2,
  lacking: -1,
}

/** Answering begins here; below, the nearest passages are shown as not being an answer. */
export const ANSWERABLE_FROM = 0.5
