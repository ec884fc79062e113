import {
  ORDER_FEATURES,
  type OrderFeature,
  type OrderFeatures,
} from '../../server/answer/order/order-features.ts'
import { foldOf } from './folds.ts'
import { explainQuestion, openWences, readSet, SETS } from './run.ts'

/**
 * Fits the weights of the order by a softmax over the candidates of each development question: the right paragraphs
 * shall have the greatest share. Prints five-fold hit@1 and hit@3 by set, then the weights fitted to all.
 *
 *     npx tsx tests/eval/order-fit.ts
 */

interface Example {
  readonly set: string
  readonly fold: number
  /** Candidates, each with its features. */
  readonly rows: readonly (readonly number[])[]
  readonly gold: readonly boolean[]
}

const FOLDS = 5
const ROUNDS = 500
const STEP = 0.05
const RIDGE = 0.01
/** Candidates below are never first. */
const MOST_ROWS = 40

async function readExamples(): Promise<Example[]> {
  const wences = await openWences()
  return SETS.filter(({ fresh }) => !fresh).flatMap((set) =>
    readSet(set).flatMap((question): Example[] => {
      const { ranked } = explainQuestion(question, wences[set.documents])
      if (question.gold.length === 0 || !['answered', 'partial'].includes(question.expect)) return []
      const candidates = ranked.slice(0, MOST_ROWS)
      const gold = candidates.map(({ id }) => question.gold.includes(id) || question.elsewhere.includes(id))
      return candidates.length === 0
        ? []
        : [{ set: set.name, fold: foldOf(question.id, FOLDS), rows: candidates.map(rowOf), gold }]
    }),
  )
}

const rowOf = ({ features }: { readonly features: OrderFeatures }): number[] =>
  ORDER_FEATURES.map((name) => features[name])

/** Full-batch Adam on the standardised features; the weights are of the features as they are. */
function fit(examples: readonly Example[]): number[] {
  const scale = deviations(examples)
  const usable = examples.filter(({ gold }) => gold.includes(true))
  const weights = scale.map(() => 0)
  const mean = scale.map(() => 0)
  const square = scale.map(() => 0)
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = weights.map((weight) => -RIDGE * weight)
    for (const example of usable) addGradient(example, weights, scale, gradient, usable.length)
    weights.forEach((_, at) => {
      const slope = gradient[at] as number
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * slope
      square[at] = 0.999 * (square[at] as number) + 0.001 * slope * slope
      const corrected = (mean[at] as number) / (1 - 0.9 ** round)
      const spread = Math.sqrt((square[at] as number) / (1 - 0.999 ** round)) + 1e-9
      weights[at] = (weights[at] as number) + (STEP * corrected) / spread
    })
  }
  return weights.map((weight, at) => weight / (scale[at] as number))
}

function deviations(examples: readonly Example[]): number[] {
  const rows = examples.flatMap((example) => example.rows)
  return ORDER_FEATURES.map((_, at) => {
    const values = rows.map((row) => row[at] as number)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    return Math.sqrt(variance) + 1e-6
  })
}

function addGradient(
  { rows, gold }: Example,
  weights: readonly number[],
  scale: readonly number[],
  gradient: number[],
  count: number,
): void {
  const shares = softmax(
    rows.map((row) =>
      row.reduce((sum, value, at) => sum + ((weights[at] as number) * value) / (scale[at] as number), 0),
    ),
  )
  const right = shares.reduce((sum, share, at) => sum + (gold[at] === true ? share : 0), 0)
  rows.forEach((row, at) => {
    const share = shares[at] as number
    const error = (gold[at] === true ? share / right : 0) - share
    row.forEach((value, feature) => {
      gradient[feature] = (gradient[feature] as number) + (error * value) / (scale[feature] as number) / count
    })
  })
}

function softmax(points: readonly number[]): number[] {
  const most = Math.max(...points)
  const powers = points.map((point) => Math.exp(point - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function rankOf({ rows, gold }: Example, weights: readonly number[]): number {
  const points = rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] as number), 0))
  const best = Math.max(...points.filter((_, at) => gold[at] === true))
  return Number.isFinite(best) ? points.filter((point) => point > best).length + 1 : Infinity
}

const examples = await readExamples()
const held = new Map<Example, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fit(examples.filter((example) => example.fold !== fold))
  for (const example of examples) if (example.fold === fold) held.set(example, rankOf(example, weights))
}
const weights = fit(examples)
for (const set of new Set(examples.map((example) => example.set))) {
  const own = examples.filter((example) => example.set === set)
  const share = (ranks: readonly number[], most: number): string =>
    (ranks.filter((rank) => rank <= most).length / ranks.length).toFixed(3)
  const cross = own.map((example) => held.get(example) as number)
  const all = own.map((example) => rankOf(example, weights))
  process.stdout.write(
    `${set}: five-fold ${share(cross, 1)} ${share(cross, 3)}, fitted to all ${share(all, 1)} ${share(all, 3)}\n`,
  )
}
const fitted = Object.fromEntries(
  ORDER_FEATURES.map((name, at): [OrderFeature, number] => [
    name,
    Math.round((weights[at] as number) * 100) / 100,
  ]),
)
process.stdout.write(`${JSON.stringify(fitted, null, 2)}\n`)
