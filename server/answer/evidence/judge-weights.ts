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
  bigrams: -0.043,
  place: -4.092,
  time: -3.782,
  level: -1.628,
  leadOfThird: 0.152,
  gapLead: -0.316,
  unmet: -2.999,
  asked: 0.02,
  points: 0.083,
  named: -1.877,
  proximity: -5.035,
  procedure: -1.016,
  placeAgrees: -1.045,
  secondCovered: -1.314,
  rivals: -0.794,
  charactersSentence: 0.483,
  gapCharacters: -2.006,
  planPermission: -0.622,
  heard: 1.593,
  heardPairs: 1.762,
  subject: -0.618,
  bias: -4.259,
}

/** Whether the best paragraph is about what is asked, even where the wanted detail is missing. */
export const RELEVANT: Weights = {
  bigrams: -0.167,
  place: -4.879,
  time: -3.904,
  level: -2.208,
  leadOfThird: 0.241,
  gapLead: -0.362,
  unmet: -0.522,
  asked: 0.02,
  points: 0.111,
  named: -1.883,
  proximity: -1.712,
  procedure: -0.254,
  placeAgrees: -1.199,
  secondCovered: -1.513,
  rivals: -0.402,
  charactersSentence: 0.805,
  gapCharacters: -1.689,
  planPermission: -0.623,
  heard: 1.068,
  heardPairs: 2.006,
  subject: -0.874,
  bias: -5.476,
}
