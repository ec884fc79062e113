/** What is judged: how much is found, what conflicts, how clear the lead is, and what is known to be missing. */
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
] as const
export type JudgeFeature = (typeof JUDGE_FEATURES)[number]
type Weights = Readonly<Record<JudgeFeature | 'bias', number>>

/** Whether the best paragraph answers: its output is the confidence. Fitted by tests/eval/judge-fit.ts. */
export const ANSWERS: Weights = {
  bigrams: 0.55,
  place: -4.79,
  time: -3.45,
  level: -1.19,
  lead: 0.2,
  leadOfThird: 0.3,
  similar: -2.1,
  gapLead: -0.7,
  unmet: -3.54,
  bare: -0.73,
  bias: -1.02,
}

/** Whether the best paragraph is about what is asked, even where the wanted detail is missing. */
export const RELEVANT: Weights = {
  bigrams: 0.93,
  place: -5.18,
  time: -3.06,
  level: -1.61,
  lead: 0.3,
  leadOfThird: 0.34,
  similar: -3.17,
  gapLead: -0.5,
  unmet: -1.29,
  bare: -0.69,
  bias: -1.06,
}
