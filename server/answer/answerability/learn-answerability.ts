import { readQuestionGrams } from '../../text/read-grams.ts'
import { coprimeStride } from '../coprime-stride.ts'
import { numberGrams } from '../number-grams.ts'

/** What each run of characters of a question says for or against an answer in the library, in log odds. */
export interface Answerability {
  readonly weights: ReadonlyMap<string, number>
  readonly bias: number
}

/** A run is learned that stands in so many questions. */
const LEAST_QUESTIONS = 3
const ROUNDS = 20
const STEP = 0.3
/** Keeps the first steps short (AdaGrad; Duchi, Hazan and Singer 2011). */
const FIRST_SQUARE = 1
/** Draws every weight towards 0 at each step, by its share. */
const DECAY = 1e-4

/**
 * Learns by logistic regression over runs of characters how questions that the library answers differ from those that it
 * does not: what is asked for (电话, 名单, 涨多少), and of what. Both kinds count as much in all, however many there are.
 */
export function learnAnswerability(answered: readonly string[], open: readonly string[]): Answerability {
  const questions = [...answered, ...open].map((question) => gramsOf(question))
  const runs = numberGrams(questions, LEAST_QUESTIONS)
  const rows = questions.map((grams) => Int32Array.from([...grams].flatMap((gram) => runs.get(gram) ?? [])))
  const weights = new Float64Array(runs.size + 1)
  const squares = new Float64Array(runs.size + 1).fill(FIRST_SQUARE)
  const worth = answered.length === 0 || open.length === 0 ? 0 : answered.length / open.length
  const stride = coprimeStride(rows.length)
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 0; at < rows.length; at++) {
      const number = (at * stride + round) % rows.length
      const isAnswered = number < answered.length
      const row = rows[number] as Int32Array
      const error = (isAnswered ? 1 : 0) - 1 / (1 + Math.exp(-oddsOf(weights, row)))
      step(weights, squares, row, error * (isAnswered ? Math.min(1, worth) : worth))
    }
  }
  return {
    weights: new Map([...runs].map(([gram, at]) => [gram, weights[at] as number])),
    bias: weights[runs.size] as number,
  }
}

/** How much a question looks like those that the library answers, in log odds. */
export function rateAnswerability({ weights, bias }: Answerability, question: string): number {
  const known = [...gramsOf(question)].flatMap((gram) => weights.get(gram) ?? [])
  return bias + known.reduce((sum, weight) => sum + weight, 0) * shareOf(known.length)
}

/** How somebody writes, not what is asked. */
const MANNER = /[\p{P}\p{S}\s啊呀呢嘛吧哦哈嘞咧哩俺恁咱]/gu

const gramsOf = (question: string): ReadonlySet<string> => readQuestionGrams(question.replace(MANNER, ''))

const shareOf = (runs: number): number => 1 / Math.sqrt(Math.max(1, runs))

function oddsOf(weights: Float64Array, row: Int32Array): number {
  let sum = 0
  for (const at of row) sum += weights[at] as number
  return (weights.at(-1) as number) + sum * shareOf(row.length)
}

function step(weights: Float64Array, squares: Float64Array, row: Int32Array, slope: number): void {
  const move = (at: number, by: number): void => {
    squares[at] = (squares[at] as number) + by * by
    weights[at] = (weights[at] as number) * (1 - DECAY) + (STEP * by) / Math.sqrt(squares[at] as number)
  }
  const own = slope * shareOf(row.length)
  for (const at of row) move(at, own)
  move(weights.length - 1, slope)
}
