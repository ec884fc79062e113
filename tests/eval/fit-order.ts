import { ORDER_FEATURES } from '../../server/answer/order/order-features.ts'
import { COMPARED_FEATURES } from '../../server/answer/order/greatest-among.ts'
import { unheardShare, type OrderedPassage } from '../../server/answer/order/order-candidates.ts'
import { ORDER_WEIGHTS, type OrderWeights } from '../../server/answer/order/order-weights.ts'
import type { ExampleQuestion } from '../../server/domain/example-question.ts'
import type { LearnedAffinity } from '../../server/answer/affinity/affinity.ts'
import { learnFromExamples } from '../../server/answer/affinity/learn-from-examples.ts'
import { foldOf } from './folds.ts'
import { readExamples } from './read-examples.ts'
import { explainQuestion, openWences, readSet, SETS, type Wences } from './run.ts'

/** The candidates of one development question, and which of them are right. */
export interface OrderExample {
  readonly set: string
  readonly fold: number
  readonly rows: readonly (readonly number[])[]
  readonly gold: readonly boolean[]
}

export const FOLDS = 5
const ROUNDS = 400
const STEP = 0.08
const RIDGE = 0.001
/** Candidates below are never first. */
const MOST_ROWS = 40

/** True for the example questions of every other paragraph, by chance: as in documents that were just taken in. */
const hearsHalf = ({ gold }: ExampleQuestion): boolean => foldOf(gold.join(' '), 2) === 0

/** The development questions over paragraphs that all have example questions, and over such of which half have none. */
export async function readOrderExamplesTwice(heard: Wences): Promise<OrderExample[]> {
  return [...readOrderExamples(heard), ...readOrderExamples(await openHalfHeard())]
}

/** As in a library of which half was just taken in: nothing was learned from questions about it. */
export function openHalfHeard(orderWeights: OrderWeights = ORDER_WEIGHTS): Promise<Wences> {
  return openWences(orderWeights, hearsHalf, (ofHalf ??= learnFromHalf()))
}

let ofHalf: LearnedAffinity | null = null

function learnFromHalf(): LearnedAffinity {
  const { documents, examples } = readExamples()
  return learnFromExamples(documents, examples.filter(hearsHalf))
}

/** The development questions that a paragraph answers. */
function readOrderExamples(wences: Wences): OrderExample[] {
  return SETS.filter(({ fresh }) => !fresh).flatMap((set) =>
    readSet(set).flatMap((question): OrderExample[] => {
      const { ranked } = explainQuestion(question, wences[set.documents])
      if (question.gold.length === 0 || !['answered', 'partial'].includes(question.expect)) return []
      const candidates = ranked.slice(0, MOST_ROWS)
      const share = unheardShare(ranked.map(({ features }) => features))
      const gold = candidates.map(({ id }) => question.gold.includes(id) || question.elsewhere.includes(id))
      return candidates.length === 0
        ? []
        : [
            {
              set: set.name,
              fold: foldOf(question.id, FOLDS),
              rows: candidates.map((candidate) => rowOf(candidate, share)),
              gold,
            },
          ]
    }),
  )
}

/** The features, once more times the share of the candidates that have no known questions, and which are the greatest. */
const rowOf = ({ features, greatest }: OrderedPassage, share: number): number[] => [
  ...ORDER_FEATURES.map((name) => features[name]),
  ...ORDER_FEATURES.map((name) => share * features[name]),
  ...COMPARED_FEATURES.map((name) => Number(greatest.has(name))),
]

/**
 * The weights by which the right paragraphs have the greatest share of a softmax over the candidates: full-batch Adam on
 * standardised features; the weights are of the features as they are.
 */
export function fitOrder(examples: readonly OrderExample[]): number[] {
  const scale = deviations(examples)
  const usable = examples
    .filter(({ gold }) => gold.includes(true))
    .map(({ rows, gold }) => ({
      gold,
      rows: rows.map((row) => Float64Array.from(row, (value, at) => value / (scale[at] as number))),
    }))
  const weights = new Float64Array(scale.length)
  const mean = new Float64Array(scale.length)
  const square = new Float64Array(scale.length)
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = weights.map((weight) => -RIDGE * weight)
    for (const example of usable) addGradient(example, weights, gradient, usable.length)
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] as number
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * slope
      square[at] = 0.999 * (square[at] as number) + 0.001 * slope * slope
      const corrected = (mean[at] as number) / (1 - 0.9 ** round)
      const spread = Math.sqrt((square[at] as number) / (1 - 0.999 ** round)) + 1e-9
      weights[at] = (weights[at] as number) + (STEP * corrected) / spread
    }
  }
  return [...weights].map((weight, at) => weight / (scale[at] as number))
}

/** The weights by name, rounded as they are stored. */
export function namedWeights(weights: readonly number[]): OrderWeights {
  const named = <Name extends string>(names: readonly Name[], start: number): Record<Name, number> => {
    const pairs = names.map((name, at) => [name, Math.round((weights[start + at] as number) * 100) / 100])
    return Object.fromEntries(pairs) as Record<Name, number>
  }
  return {
    heard: named(ORDER_FEATURES, 0),
    unheard: named(ORDER_FEATURES, ORDER_FEATURES.length),
    greatest: named(COMPARED_FEATURES, 2 * ORDER_FEATURES.length),
  }
}

function deviations(examples: readonly OrderExample[]): number[] {
  const rows = examples.flatMap((example) => example.rows)
  return (rows[0] ?? []).map((_, at) => {
    let sum = 0
    for (const row of rows) sum += row[at] as number
    const mean = sum / rows.length
    let variance = 0
    for (const row of rows) variance += ((row[at] as number) - mean) ** 2
    return Math.sqrt(variance / rows.length) + 1e-6
  })
}

interface Scaled {
  readonly rows: readonly Float64Array[]
  readonly gold: readonly boolean[]
}

function addGradient(
  { rows, gold }: Scaled,
  weights: Float64Array,
  gradient: Float64Array,
  count: number,
): void {
  const shares = softmax(rows.map((row) => pointsOf(row, weights)))
  const right = shares.reduce((sum, share, at) => sum + (gold[at] === true ? share : 0), 0)
  rows.forEach((row, at) => {
    const share = shares[at] as number
    const error = ((gold[at] === true ? share / right : 0) - share) / count
    for (let feature = 0; feature < row.length; feature++)
      gradient[feature] = (gradient[feature] as number) + error * (row[feature] as number)
  })
}

function softmax(points: readonly number[]): number[] {
  const most = Math.max(...points)
  const powers = points.map((point) => Math.exp(point - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function pointsOf(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < row.length; at++) sum += (row[at] as number) * (weights[at] as number)
  return sum
}

/** The place of the first right candidate, from 1; Infinity where none was found. */
export function rankOf({ rows, gold }: OrderExample, weights: readonly number[]): number {
  const points = rows.map((row) => pointsOf(row, weights))
  const best = Math.max(...points.filter((_, at) => gold[at] === true))
  return Number.isFinite(best) ? points.filter((point) => point > best).length + 1 : Infinity
}
