/** What tells whether a question goes on from the turn before it. */
export const LEAN_FEATURES = ['asked', 'length', 'pointsBack', 'elliptic', 'goesOn', 'affinity'] as const
export type LeanFeature = (typeof LEAN_FEATURES)[number]

/** Whether it does, in log odds. Fitted by tests/eval/lean-fit.ts. */
export const LEAN_WEIGHTS: Readonly<Record<LeanFeature | 'bias', number>> = {
  asked: -0.05,
  length: -0.128,
  pointsBack: 1.455,
  elliptic: 2.421,
  goesOn: -3.972,
  affinity: -0.173,
  bias: 5.492,
}
