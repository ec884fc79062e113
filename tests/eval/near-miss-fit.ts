import { FEATURES, type FeatureName } from '../../server/answer/decide/read-features.ts'
import { foldOf } from './folds.ts'
import { measureAuroc, measureNearMiss, type NearMissOutcome } from './near-miss.ts'

/**
 * Fits the decision of `rank` on the near misses. Prints the five-fold separation by set, what is said and what is right,
 * and the weights fitted to all.
 *
 *     npx tsx tests/eval/near-miss-fit.ts
 */

type Weights = Record<FeatureName | 'bias', number>

/** What may only speak for an answer, and what may only speak against it. */
const AGAINST: readonly FeatureName[] = ['place', 'time', 'level', 'subject', 'number', 'lacking']
const ROUNDS = 3000
const STEP = 1
const RIDGE = 0.0005
const FOLDS = 5

function report(outcomes: readonly NearMissOutcome[]): void {
  const usable = outcomes.filter(({ features }) => features.coverage !== undefined)
  const said = new Map<NearMissOutcome, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights(usable.filter((outcome) => foldOfOutcome(outcome) !== fold))
    for (const outcome of usable)
      if (foldOfOutcome(outcome) === fold) said.set(outcome, rate(outcome, weights))
  }
  const scores = (some: readonly NearMissOutcome[]): number[] => some.map((each) => said.get(each) as number)
  for (const set of new Set(usable.map((outcome) => outcome.set))) {
    const own = usable.filter((outcome) => outcome.set === set)
    const auroc = measureAuroc(
      scores(own),
      own.map(({ gold }) => gold.length > 0),
    )
    process.stdout.write(`${set}: AUROC ${auroc.toFixed(3)}\n`)
  }
  for (const { from, right, count } of calibrationBins(
    scores(usable),
    usable.map(({ hit }) => hit),
  ))
    process.stdout.write(`  said ${from.toFixed(1)}: right ${right.toFixed(2)} of ${count}\n`)
  const fitted = Object.entries(fitWeights(usable)).map(([name, weight]) => [name, Number(weight.toFixed(2))])
  process.stdout.write(`${JSON.stringify(Object.fromEntries(fitted))}\n`)
}

/** A swapped question stays in the fold of the one it was made from, papers' neighbours together. */
const foldOfOutcome = ({ set, id, gold, q }: NearMissOutcome): number =>
  foldOf(set === 'papers' ? (gold[0] ?? q) : id.replace(/-[a-z]+$/, ''), FOLDS)

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
): { from: number; right: number; count: number }[] {
  return [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
    const inside = right.filter((_, at) => {
      const score = scores[at] as number
      return score >= from && (score < from + 0.2 || from === 0.8)
    })
    return { from, right: inside.filter(Boolean).length / inside.length, count: inside.length }
  })
}

report(measureNearMiss().outcomes)
