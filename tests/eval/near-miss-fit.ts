import { FEATURES, type FeatureName } from '../../server/answer/decide/read-features.ts'
import { measureAuroc, type NearMissOutcome } from './near-miss.ts'

type Weights = Record<FeatureName | 'bias', number>

/** What may only speak for an answer, and what may only speak against it. */
const AGAINST: readonly FeatureName[] = ['place', 'time', 'level', 'subject', 'number', 'lacking']
const ROUNDS = 3000
const STEP = 1
const RIDGE = 0.0005
const FOLDS = 5

/** Weights fitted to all outcomes, and the separation of answerable from unanswerable in five-fold cross-validation. */
export function fitDecision(outcomes: readonly NearMissOutcome[]): {
  readonly weights: Weights
  readonly auroc: number
  readonly bins: readonly { readonly said: number; readonly right: number; readonly count: number }[]
} {
  const usable = outcomes.filter(({ features }) => features.coverage !== undefined)
  const held = usable.map((_, at) => foldOf(usable[at] as NearMissOutcome))
  const scores = new Array<number>(usable.length).fill(0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights(usable.filter((_, at) => held[at] !== fold))
    usable.forEach((outcome, at) => {
      if (held[at] === fold) scores[at] = rate(outcome, weights)
    })
  }
  return {
    weights: fitWeights(usable),
    auroc: measureAuroc(
      scores,
      usable.map(({ gold }) => gold.length > 0),
    ),
    bins: calibrationBins(
      scores,
      usable.map(({ hit }) => hit),
    ),
  }
}

/** A swapped question stays in the fold of the one it was made from, papers' neighbours together. */
function foldOf({ set, id, gold, q }: NearMissOutcome): number {
  const key = set === 'papers' ? (gold[0] ?? q) : id.replace(/-[a-z]+$/, '')
  let sum = 0
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) as number)) % 9973
  return sum % FOLDS
}

const rate = ({ features }: NearMissOutcome, weights: Weights): number => {
  let sum = weights.bias
  for (const name of FEATURES) sum += weights[name] * (features[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** Logistic regression by gradient descent; the label is whether the best passage is right. Sets weigh the same. */
function fitWeights(outcomes: readonly NearMissOutcome[]): Weights {
  const names: readonly (FeatureName | 'bias')[] = ['bias', ...FEATURES]
  const weights = Object.fromEntries(names.map((name) => [name, 0])) as Weights
  const sizes = new Map<string, number>()
  for (const { set } of outcomes) sizes.set(set, (sizes.get(set) ?? 0) + 1)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = Object.fromEntries(names.map((name) => [name, 0])) as Weights
    for (const outcome of outcomes) {
      const share = 1 / ((sizes.get(outcome.set) as number) * sizes.size)
      const error = ((outcome.hit ? 1 : 0) - rate(outcome, weights)) * share
      gradient.bias += error
      for (const name of FEATURES) gradient[name] += error * (outcome.features[name] ?? 0)
    }
    for (const name of names) {
      const shrink = name === 'bias' ? 0 : RIDGE * weights[name]
      const next = weights[name] + STEP * (gradient[name] - shrink)
      weights[name] = name === 'bias' ? next : keepSign(name, next)
    }
  }
  return weights
}

const keepSign = (name: FeatureName, value: number): number =>
  AGAINST.includes(name) ? Math.min(0, value) : Math.max(0, value)

function calibrationBins(
  scores: readonly number[],
  right: readonly boolean[],
): { said: number; right: number; count: number }[] {
  return [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
    const inside = scores.flatMap((score, at) =>
      score >= from && (score < from + 0.2 || from === 0.8) ? [at] : [],
    )
    const count = inside.length
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / count
    return {
      said: mean(inside.map((at) => scores[at] as number)),
      right: mean(inside.map((at) => (right[at] ? 1 : 0))),
      count,
    }
  })
}
