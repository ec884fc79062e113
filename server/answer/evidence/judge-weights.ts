/**
 * What is judged: how much is asked and how much of it is found, what conflicts, how clear the lead is, what kind of
 * question and document it is, and what is known to be missing.
 */
export const JUDGE_FEATURES = [
  'bigrams',
  'place',
  'time',
  'level',
  'lead',
  'leadOfThird',
  'similar',
  'gapLead',
  'unmet',
  'bare',
  'asked',
  'points',
  'named',
  'proximity',
  'procedure',
  'placeAgrees',
  'plan',
  'near',
  'covered',
  'secondCovered',
] as const
export type JudgeFeature = (typeof JUDGE_FEATURES)[number]
type Weights = Readonly<Record<JudgeFeature | 'bias', number>>

/** Whether the best paragraph answers: its output is the confidence. Fitted by tests/eval/judge-fit.ts. */
export const ANSWERS: Weights = {
  bigrams: 1.551,
  place: -4.237,
  time: -3.772,
  level: -1.332,
  lead: 0.142,
  leadOfThird: 0.241,
  similar: -1.105,
  gapLead: -0.495,
  unmet: -3.304,
  bare: -0.646,
  asked: 0.018,
  points: 0.033,
  named: -2.503,
  proximity: -4.854,
  procedure: -1.302,
  placeAgrees: -0.855,
  plan: -0.021,
  near: 1.497,
  covered: -0.508,
  secondCovered: -1.086,
  bias: -2.538,
}

/** Whether the best paragraph is about what is asked, even where the wanted detail is missing. */
export const RELEVANT: Weights = {
  bigrams: 1.001,
  place: -5.188,
  time: -3.643,
  level: -0.785,
  lead: 0.031,
  leadOfThird: 0.249,
  similar: -2.767,
  gapLead: -0.494,
  unmet: -0.719,
  bare: -0.693,
  asked: 0.019,
  points: 0.056,
  named: -1.659,
  proximity: -0.96,
  procedure: -0.235,
  placeAgrees: -1.27,
  plan: 0.351,
  near: 1.021,
  covered: 0.159,
  secondCovered: -0.764,
  bias: -2.487,
}
