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
  'heard',
  'heardPairs',
  'subject',
] as const
export type JudgeFeature = (typeof JUDGE_FEATURES)[number]
type Weights = Readonly<Record<JudgeFeature | 'bias', number>>

/** Whether the best paragraph answers: its output is the confidence. Fitted by tests/eval/judge-fit.ts. */
export const ANSWERS: Weights = {
  bigrams: -0.004,
  place: -4.096,
  time: -3.78,
  level: -1.633,
  leadOfThird: 0.148,
  gapLead: -0.318,
  unmet: -3.017,
  asked: 0.02,
  points: 0.079,
  named: -2.413,
  proximity: -5.119,
  procedure: -1.022,
  placeAgrees: -1.075,
  secondCovered: -1.334,
  rivals: -0.913,
  charactersSentence: 0.455,
  gapCharacters: -1.961,
  planPermission: -0.599,
  heard: 1.574,
  heardPairs: 1.789,
  subject: -0.61,
  bias: -3.933,
}

/** Whether the best paragraph is about what is asked, even where the wanted detail is missing. */
export const RELEVANT: Weights = {
  bigrams: -0.161,
  place: -4.871,
  time: -3.903,
  level: -2.232,
  leadOfThird: 0.237,
  gapLead: -0.365,
  unmet: -0.476,
  asked: 0.021,
  points: 0.108,
  named: -1.718,
  proximity: -1.924,
  procedure: -0.273,
  placeAgrees: -1.22,
  secondCovered: -1.467,
  rivals: -0.442,
  charactersSentence: 0.82,
  gapCharacters: -1.745,
  planPermission: -0.634,
  heard: 1.073,
  heardPairs: 1.977,
  subject: -0.893,
  bias: -5.358,
}
