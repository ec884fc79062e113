const ROUNDS = 1500
const STEP = 0.5
const RIDGE = 0.01

/** One example: its features, and how much it counts. */
export interface LogisticExample {
  readonly row: readonly number[]
  readonly worth?: number
}

/** Weights of the features as they are, then the bias. */
export type LogisticWeights = readonly number[]

/** Logistic regression by gradient descent on standardised features. */
export function fitLogistic(
  examples: readonly LogisticExample[],
  right: readonly boolean[],
): LogisticWeights {
  const { means, deviations } = describe(examples)
  const rows = examples.map(({ row }) =>
    row.map((value, at) => (value - (means[at] as number)) / (deviations[at] as number)),
  )
  const worths = examples.map(({ worth = 1 }) => worth)
  const total = worths.reduce((sum, worth) => sum + worth, 0)
  const weights = [...means.map(() => 0), 0]
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, at) => (at < means.length ? -RIDGE * weight : 0))
    rows.forEach((row, at) => {
      const error = ((right[at] === true ? 1 : 0) - rateLogistic(row, weights)) * (worths[at] as number)
      row.forEach((value, feature) => {
        gradient[feature] = (gradient[feature] as number) + (error * value) / total
      })
      gradient[means.length] = (gradient[means.length] as number) + error / total
    })
    weights.forEach((weight, at) => {
      weights[at] = weight + STEP * (gradient[at] as number)
    })
  }
  const plain = means.map((_, at) => (weights[at] as number) / (deviations[at] as number))
  const bias = plain.reduce(
    (sum, weight, at) => sum - weight * (means[at] as number),
    weights.at(-1) as number,
  )
  return [...plain, bias]
}

/** The chance that weights give to a row. */
const rateLogistic = (row: readonly number[], weights: LogisticWeights): number =>
  1 /
  (1 +
    Math.exp(
      -row.reduce((sum, value, at) => sum + value * (weights[at] as number), weights.at(-1) as number),
    ))

/** The chance of each example by weights that were fitted without its fold. */
export function rateHeldOut(
  examples: readonly (LogisticExample & { readonly fold: number })[],
  right: readonly boolean[],
): number[] {
  const chances = examples.map(() => 0)
  for (const fold of new Set(examples.map((example) => example.fold))) {
    const others = examples.flatMap((example, at) => (example.fold === fold ? [] : [at]))
    const weights = fitLogistic(
      others.map((at) => examples[at] as LogisticExample),
      others.map((at) => right[at] === true),
    )
    examples.forEach(({ fold: own, row }, at) => {
      if (own === fold) chances[at] = rateLogistic(row, weights)
    })
  }
  return chances
}

/** The weights under their names, rounded as they are stored. */
export const nameWeights = (names: readonly string[], weights: LogisticWeights): Record<string, number> =>
  Object.fromEntries(
    [...names, 'bias'].map((name, at) => [name, Math.round((weights[at] as number) * 1000) / 1000]),
  )

function describe(examples: readonly LogisticExample[]): { means: number[]; deviations: number[] } {
  const average = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const columns = (examples[0]?.row ?? []).map((_, at) => examples.map(({ row }) => row[at] as number))
  const means = columns.map(average)
  const deviations = columns.map(
    (values, at) => Math.sqrt(average(values.map((value) => (value - (means[at] as number)) ** 2))) + 1e-6,
  )
  return { means, deviations }
}
