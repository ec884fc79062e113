/** What is judged: how much is found, what conflicts, how clear the lead is, and what is known to be missing. */
export const JUDGE_FEATURES = [
  'coverage',
  'bigrams',
  'place',
  'time',
  'level',
  'lacking',
  'lead',
  'leadOfThird',
  'similar',
  'gapLead',
  'unmet',
] as const
export type JudgeFeature = (typeof JUDGE_FEATURES)[number]
type Weights = Readonly<Record<JudgeFeature | 'bias', number>>

/** Whether the best paragraph answers: its output is the confidence. Fitted by tests/eval/judge-fit.ts. */
export const ANSWERS: Weights = {
  bias: -2.11,
  coverage: 0.57,
  bigrams: 0.34,
  place: -4.55,
  time: -3.41,
  level: -0.94,
  lacking: -0.35,
  lead: 0.25,
  leadOfThird: 0.22,
  similar: -2.52,
  gapLead: -0.42,
  unmet: -2.92,
}

/** Whether the best paragraph is about what is asked, even where the wanted detail is missing. */
export const RELEVANT: Weights = {
  bias: -1.94,
  coverage: 0.3,
  bigrams: 0.79,
  place: -5.09,
  time: -3.1,
  level: -1.46,
  lacking: 0.09,
  lead: 0.35,
  leadOfThird: 0.29,
  similar: -3.43,
  gapLead: -0.32,
  unmet: -1.22,
}
