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
  bigrams: 0.212,
  place: -4.088,
  time: -3.859,
  level: -1.518,
  leadOfThird: 0.093,
  gapLead: -0.347,
  unmet: -2.997,
  asked: 0.02,
  points: 0.079,
  named: -1.872,
  proximity: -4.885,
  procedure: -0.674,
  placeAgrees: -0.952,
  secondCovered: -1.161,
  rivals: -0.87,
  charactersSentence: 0.423,
  gapCharacters: -2.36,
  planPermission: -0.624,
  heard: 0.807,
  heardPairs: 1.08,
  subject: -0.282,
  bias: -2.92,
}

/** Whether the best paragraph is about what is asked, even where the wanted detail is missing. */
export const RELEVANT: Weights = {
  bigrams: -0.155,
  place: -4.959,
  time: -4.148,
  level: -2.201,
  leadOfThird: 0.212,
  gapLead: -0.238,
  unmet: -0.566,
  asked: 0.021,
  points: 0.096,
  named: -1.291,
  proximity: -1.294,
  procedure: -0.227,
  placeAgrees: -1.31,
  secondCovered: -1.239,
  rivals: -0.362,
  charactersSentence: 0.513,
  gapCharacters: -2.041,
  planPermission: -0.541,
  heard: 0.88,
  heardPairs: 1.284,
  subject: -0.63,
  bias: -4.068,
}
