import { readQuestionGrams } from '../text/read-grams.ts'
import { coprimeStride } from './coprime-stride.ts'
import { numberGrams, rowOf } from './number-grams.ts'

/** What each run of characters of a message says for one of two kinds and against the other, in log odds. */
export interface TellApart {
  readonly weights: ReadonlyMap<string, number>
  readonly bias: number
  readonly length: LengthRule
}

/** Whether long messages say more in all (`adds`), or each run of them counts the less (`shares`). */
export type LengthRule = 'adds' | 'shares'

/** A run is learned that stands in so many messages. */
const LEAST_MESSAGES = 3
const ROUNDS = 20
const STEP = 0.3
/** Keeps the first steps short (AdaGrad; Duchi, Hazan and Singer 2011). */
const FIRST_SQUARE = 1
/** Draws every weight towards 0 at each step, by its share. */
const DECAY = 1e-4

/** Logistic regression over single characters and pairs. Both kinds count as much in all, however many there are. */
export function learnToTellApart(
  these: readonly string[],
  others: readonly string[],
  length: LengthRule,
): TellApart {
  const messages = [...these, ...others].map(gramsOf)
  const runs = numberGrams(messages, LEAST_MESSAGES)
  const rows = messages.map((grams) => rowOf(runs, grams))
  const weights = new Float64Array(runs.size + 1)
  const squares = new Float64Array(runs.size + 1).fill(FIRST_SQUARE)
  const worth = these.length === 0 || others.length === 0 ? 0 : these.length / others.length
  const stride = coprimeStride(rows.length)
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 0; at < rows.length; at++) {
      const number = (at * stride + round) % rows.length
      const isThese = number < these.length
      const row = rows[number] as Int32Array
      const share = shareOf(row.length, length)
      const error = (isThese ? 1 : 0) - 1 / (1 + Math.exp(-oddsOf(weights, row, share)))
      const slope = error * (isThese ? Math.min(1, worth) : worth)
      for (const run of row) step(weights, squares, run, slope * share)
      step(weights, squares, runs.size, slope)
    }
  }
  return {
    weights: new Map([...runs].map(([gram, at]) => [gram, weights[at] as number])),
    bias: weights[runs.size] as number,
    length,
  }
}

/** How much a message looks like the first kind, in log odds. */
export function rateApart({ weights, bias, length }: TellApart, message: string): number {
  const known = [...gramsOf(message)].flatMap((gram) => weights.get(gram) ?? [])
  return bias + known.reduce((sum, weight) => sum + weight, 0) * shareOf(known.length, length)
}

/** How somebody writes, not what is said. */
const MANNER = /[\p{P}\p{S}\s啊呀呢嘛吧哦哈嘞咧哩俺恁咱]/gu

const gramsOf = (message: string): ReadonlySet<string> => readQuestionGrams(message.replace(MANNER, ''))

const shareOf = (runs: number, length: LengthRule): number =>
  length === 'adds' ? 1 : 1 / Math.sqrt(Math.max(1, runs))

function oddsOf(weights: Float64Array, row: Int32Array, share: number): number {
  let sum = 0
  for (const at of row) sum += weights[at] as number
  return (weights.at(-1) as number) + sum * share
}

function step(weights: Float64Array, squares: Float64Array, at: number, slope: number): void {
  squares[at] = (squares[at] as number) + slope * slope
  weights[at] = (weights[at] as number) * (1 - DECAY) + (STEP * slope) / Math.sqrt(squares[at] as number)
}
