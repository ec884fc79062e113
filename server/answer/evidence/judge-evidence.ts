import type { QuestionKind } from '../../contract.ts'
import { unmetNeed } from '../compose/unmet-need.ts'
import type { Decision } from '../decide/decide-answerable.ts'
import type { Ordered } from '../order/order-candidates.ts'
import { ANSWERS, RELEVANT, type JudgeFeature } from './judge-weights.ts'

/** What the judgement rests on, for the trace and for fitting. */
export type JudgeFeatures = Readonly<Record<JudgeFeature, number>>

export interface Judgement {
  readonly decision: Decision
  /** How likely the best paragraph is about what is asked, whether or not it says the wanted detail. */
  readonly relevance: number
  readonly judged: JudgeFeatures
}

export interface JudgeInput {
  readonly question: string
  readonly kind: QuestionKind
  readonly ordered: Pick<Ordered, 'ranked' | 'gaps'>
  /** The text of the best paragraph. */
  readonly text: string
  /** The general decision, whose comparisons are used. */
  readonly decision: Decision
}

/** From here on a question is answered. */
const ANSWERABLE_FROM = 0.5
/** Greater differences in points tell nothing further. */
const MOST_LEAD = 4
const MOST_LEAD_OF_THIRD = 6

/** Judges by two logistic models of the same features whether the best paragraph answers, and whether it is about it. */
export function judgeEvidence(input: JudgeInput): Judgement {
  const judged = readJudgeFeatures(input)
  const confidence = logistic(ANSWERS, judged)
  return {
    decision: { ...input.decision, confidence, answerable: confidence >= ANSWERABLE_FROM },
    relevance: logistic(RELEVANT, judged),
    judged,
  }
}

function readJudgeFeatures({ question, kind, ordered, text, decision }: JudgeInput): JudgeFeatures {
  const [first, second, third] = ordered.ranked
  const points = first?.score ?? 0
  const gap = ordered.gaps[0]
  const compared = (name: string): number => decision.features[name] ?? 0
  return {
    coverage: compared('coverage'),
    bigrams: compared('bigrams'),
    place: compared('place'),
    time: compared('time'),
    level: compared('level'),
    lacking: compared('lacking'),
    lead: Math.min(MOST_LEAD, points - (second?.score ?? 0)),
    leadOfThird: Math.min(MOST_LEAD_OF_THIRD, points - (third?.score ?? 0)),
    similar: first?.features.similar ?? 0,
    gapLead: gap === undefined ? -MOST_LEAD : clamp(gap.score - points, MOST_LEAD),
    unmet: unmetNeed(question, kind, [text]) === null ? 0 : 1,
  }
}

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value))

function logistic(weights: Readonly<Record<JudgeFeature | 'bias', number>>, features: JudgeFeatures): number {
  let sum = weights.bias
  for (const name of Object.keys(features) as JudgeFeature[]) sum += weights[name] * features[name]
  return 1 / (1 + Math.exp(-sum))
}
