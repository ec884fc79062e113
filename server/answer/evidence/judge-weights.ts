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
  bigrams: 0.39,
  place: -4.76,
  time: -3.43,
  level: -1.2,
  lead: 0.26,
  leadOfThird: 0.29,
  similar: -2.13,
  gapLead: -0.92,
  unmet: -3.62,
  bare: -0.68,
  bias: -1.32,
}

/** Whether the best paragraph is about what is asked, even where the wanted detail is missing. */
export const RELEVANT: Weights = {
  bigrams: 0.71,
  place: -5.14,
  time: -3.02,
  level: -1.61,
  lead: 0.35,
  leadOfThird: 0.33,
  similar: -3.3,
  gapLead: -0.65,
  unmet: -1.22,
  bare: -0.61,
  bias: -1.27,
}
