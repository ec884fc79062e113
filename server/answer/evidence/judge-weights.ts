/**
 * What is judged: how much is asked and how much of it is found, what conflicts, how clear the lead is, what kind of
 * question and document it is, and what is known to be missing.
 */
export const JUDGE_FEATURES = [
  'bigrams',
  'place',
  'time',
  'level',
  'leadOfThird',
  'gapLead',
  'unmet',
  'asked',
  'points',
  'named',
  'proximity',
  'procedure',
  'placeAgrees',
  'secondCovered',
  'rivals',
  'charactersSentence',
  'gapCharacters',
  'planPermission',
] as const
export type JudgeFeature = (typeof JUDGE_FEATURES)[number]
type Weights = Readonly<Record<JudgeFeature | 'bias', number>>

/** Whether the best paragraph answers: its output is the confidence. Fitted by tests/eval/judge-fit.ts. */
export const ANSWERS: Weights = {
  bigrams: 1.236,
  place: -3.926,
  time: -3.619,
  level: -1.21,
  leadOfThird: 0.143,
  gapLead: -0.532,
  unmet: -3.113,
  asked: 0.019,
  points: 0.045,
  named: -2.442,
  proximity: -5.783,
  procedure: -0.752,
  placeAgrees: -1.135,
  secondCovered: -0.767,
  rivals: -0.674,
  charactersSentence: 1.106,
  gapCharacters: -0.656,
  planPermission: -0.814,
  bias: -1.657,
}

/** Whether the best paragraph is about what is asked, even where the wanted detail is missing. */
export const RELEVANT: Weights = {
  bigrams: 0.734,
  place: -4.998,
  time: -3.724,
  level: -1.199,
  leadOfThird: 0.17,
  gapLead: -0.328,
  unmet: -0.71,
  asked: 0.023,
  points: 0.068,
  named: -1.839,
  proximity: -1.988,
  procedure: -0.342,
  placeAgrees: -1.407,
  secondCovered: -0.528,
  rivals: -0.347,
  charactersSentence: 1.163,
  gapCharacters: -0.844,
  planPermission: -0.45,
  bias: -2.112,
}
