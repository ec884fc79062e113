import type { FeatureName } from './read-features.ts'

/** Weights of the logistic model; the run that gave them, with what was tried and dropped, is in docs/decisions/0010-knowing-when-not-to-answer.md. */
export const DECISION_WEIGHTS: Readonly<Record<FeatureName | 'bias', number>> = {
  bias: -2.15,
  coverage: 0.46,
  near: 1.3,
  bigrams: 0.77,
  gap: 2.6,
  place: -5.5,
  placeAgrees: 0.65,
  time: -4.4,
  level: -3.3,
  subject: -3.2,
  number: -1.2,
  lacking: -1.4,
}

/** Answering begins here; below, the nearest passages are shown as not being an answer. */
export const ANSWERABLE_FROM = 0.5
