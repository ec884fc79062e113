import { FEATURES, PRIOR_WEIGHTS, type FeatureWeights } from '../features.ts'
import { TEMPERATURE } from '../tuning.ts'

/** The described candidates of one resolved question. */
export interface Sample {
  /** Rows end to end, FEATURES.length values each. */
  readonly rows: Float32Array
  /** Which rows answer. */
  readonly answers: readonly number[]
}

/** How many questions the prior weights are worth, in units of a feature's square. */
const PRIOR_STRENGTH = 4
const STEPS = 12
/** A step is halved so often at most until it makes things better: far from the optimum a whole one overshoots. */
const HALVINGS = 12
/** Candidates less likely than this do not bend the likelihood. */
const LEAST_CHANCE = 1e-3
/** A step that gains less than this ends the search. */
const LEAST_GAIN = 0.01

/**
 * A linear ranker: softmax over candidates, maximum a posteriori around the prior weights, by Newton's method. With few
 * samples the prior prevails; without any the result is the prior.
 */
export function trainWeights(samples: readonly Sample[]): FeatureWeights {
  const answered = samples.filter(({ answers }) => answers.length > 0)
  const prior = Float64Array.from(FEATURES, (name) => PRIOR_WEIGHTS[name] * TEMPERATURE)
  const weights = Float64Array.from(prior)
  let before = loss(weights, answered, prior)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, at) => PRIOR_STRENGTH * (weight - (prior[at] as number)))
    const curvature = new Float64Array(weights.length ** 2)
    for (let at = 0; at < weights.length; at++) curvature[at * (weights.length + 1)] = PRIOR_STRENGTH
    for (const sample of answered) addSample(sample, weights, slope, curvature)
    const change = solve(curvature, slope)
    const after = descend(weights, change, before, (at) => loss(at, answered, prior))
    if (before - after < LEAST_GAIN) break
    before = after
  }
  const entries = FEATURES.map((name, at) => [name, round((weights[at] as number) / TEMPERATURE)] as const)
  return Object.fromEntries(entries) as unknown as FeatureWeights
}

/** Takes the largest halved step that lowers the loss, and says what the loss is then. */
function descend(
  weights: Float64Array,
  change: Float64Array,
  before: number,
  lossAt: (weights: Float64Array) => number,
): number {
  for (let halving = 0; halving < HALVINGS; halving++) {
    const tried = weights.map((weight, at) => weight - (change[at] as number) / 2 ** halving)
    const after = lossAt(tried)
    if (after >= before) continue
    weights.set(tried)
    return after
  }
  return before
}

/** The negative log posterior: convex, so that every descent leads to the one optimum. */
function loss(weights: Float64Array, samples: readonly Sample[], prior: Float64Array): number {
  let sum = 0
  weights.forEach((weight, at) => (sum += (PRIOR_STRENGTH / 2) * (weight - (prior[at] as number)) ** 2))
  for (const { rows, answers } of samples) {
    const chances = softmax(rows, weights)
    for (const row of answers)
      sum -= Math.log(Math.max(chances[row] as number, Number.MIN_VALUE)) / answers.length
  }
  return sum
}

/** Adds the negative log likelihood's gradient and Hessian. */
function addSample(
  { rows, answers }: Sample,
  weights: Float64Array,
  slope: Float64Array,
  curvature: Float64Array,
): void {
  const size = weights.length
  const chances = softmax(rows, weights)
  const mean = new Float64Array(size)
  for (let row = 0; row < chances.length; row++) {
    const chance = chances[row] as number
    for (let a = 0; a < size; a++) mean[a] = (mean[a] as number) + chance * (rows[row * size + a] as number)
  }
  for (let a = 0; a < size; a++) {
    let answered = 0
    for (const row of answers) answered += (rows[row * size + a] as number) / answers.length
    slope[a] = (slope[a] as number) + (mean[a] as number) - answered
  }
  const away = new Float64Array(size)
  for (let row = 0; row < chances.length; row++) {
    const chance = chances[row] as number
    if (chance <= LEAST_CHANCE) continue
    for (let a = 0; a < size; a++) away[a] = (rows[row * size + a] as number) - (mean[a] as number)
    addCovariance(away, chance, curvature)
  }
}

function addCovariance(away: Float64Array, chance: number, curvature: Float64Array): void {
  const size = away.length
  for (let a = 0; a < size; a++) {
    const scaled = chance * (away[a] as number)
    for (let b = 0; b < size; b++)
      curvature[a * size + b] = (curvature[a * size + b] as number) + scaled * (away[b] as number)
  }
}

function softmax(rows: Float32Array, weights: Float64Array): Float64Array {
  const size = weights.length
  const logits = new Float64Array(rows.length / size)
  let highest = -Infinity
  for (let row = 0, at = 0; row < logits.length; row++) {
    let sum = 0
    for (let a = 0; a < size; a++, at++) sum += (weights[a] as number) * (rows[at] as number)
    logits[row] = sum
    if (sum > highest) highest = sum
  }
  let total = 0
  for (let row = 0; row < logits.length; row++) {
    const chance = Math.exp((logits[row] as number) - highest)
    logits[row] = chance
    total += chance
  }
  for (let row = 0; row < logits.length; row++) logits[row] = (logits[row] as number) / total
  return logits
}

/** Solves a symmetric positive definite system by Gaussian elimination. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const x = Float64Array.from(right)
  const m = Float64Array.from(matrix)
  const get = (row: number, column: number): number => m[row * size + column] as number
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = get(row, pivot) / get(pivot, pivot)
      if (factor === 0) continue
      for (let column = pivot; column < size; column++)
        m[row * size + column] = get(row, column) - factor * get(pivot, column)
      x[row] = (x[row] as number) - factor * (x[pivot] as number)
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = x[row] as number
    for (let column = row + 1; column < size; column++) sum -= get(row, column) * (x[column] as number)
    x[row] = sum / get(row, row)
  }
  return x
}

const round = (value: number): number => Number(value.toPrecision(6))
