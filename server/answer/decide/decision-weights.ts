import type { FeatureName } from './read-features.ts'

/** Weights of the logistic model; the run that gave them, with what was tried and dropped, is in docs/decisions/0010-knowing-when-not-to-answer.md. */
export const DECISION_WEIGHTS: Readonly<Record<FeatureName | 'bias', number>> = {
  bias: -2.02,
  coverage: 0.66,
  near: 1.31,
  bigrams: 0.33,
  gap: 2.51,
  place: -5.61,
  placeAgrees: 0.74,
  time: -4.51,
  level: -3.49,
  subject: -4.28,
  subjectAgrees: 2,
  number: -1.32,
  lacking: -1.49,
}

/** Answering begins here; below, the nearest passages are shown as not being an answer. */
export const ANSWERABLE_FROM = 0.5
