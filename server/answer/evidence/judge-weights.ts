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
  bigrams: 0.147,
  place: -4.062,
  time: -3.86,
  level: -1.615,
  leadOfThird: 0.103,
  gapLead: -0.344,
  unmet: -2.978,
  asked: 0.02,
  points: 0.077,
  named: -1.807,
  proximity: -4.629,
  procedure: -0.668,
  placeAgrees: -0.915,
  secondCovered: -1.213,
  rivals: -0.762,
  charactersSentence: 0.255,
  gapCharacters: -2.139,
  planPermission: -0.569,
  heard: 0.872,
  heardPairs: 1.355,
  subject: -0.477,
  bias: -3.026,
}

/** Whether the best paragraph is about what is asked, even where the wanted detail is missing. */
export const RELEVANT: Weights = {
  bigrams: -0.176,
  place: -4.936,
  time: -4.132,
  level: -2.135,
  leadOfThird: 0.214,
  gapLead: -0.258,
  unmet: -0.579,
  asked: 0.021,
  points: 0.099,
  named: -1.403,
  proximity: -1.248,
  procedure: -0.21,
  placeAgrees: -1.239,
  secondCovered: -1.245,
  rivals: -0.365,
  charactersSentence: 0.358,
  gapCharacters: -1.891,
  planPermission: -0.536,
  heard: 0.79,
  heardPairs: 1.498,
  subject: -0.773,
  bias: -4.086,
}
