import { readGrams, readQuestionGrams } from '../../text/read-grams.ts'
import { coprimeStride } from '../coprime-stride.ts'
import type { Affinity, GramVectors } from './affinity.ts'

/** A question and the number of a text that answers it. */
export interface KnownPair {
  readonly question: string
  readonly text: number
}

const DIMENSIONS = 64
/** A run is learned that stands in so many questions, or in so many texts. */
const LEAST_QUESTIONS = 4
const LEAST_TEXTS = 3
const ROUNDS = 6
/** Questions between two steps. */
const BATCH = 256
const STEP = 0.1
/** Keeps the first steps short (AdaGrad; Duchi, Hazan and Singer 2011). */
const FIRST_SQUARE = 1e-8
/** Greatest values at the beginning: a text is the mean of many runs, a question the sum of few. */
const FIRST_ASKED = 0.09
const FIRST_SAID = 0.9
const SEED = 2020
/** A smaller share than this is not worth a step. */
const LEAST_SHARE = 1e-4

/**
 * Learns the vectors by which the answering text has the greatest share of a softmax over all texts. Same input, same
 * vectors.
 */
export function learnAffinity(texts: readonly string[], known: readonly KnownPair[]): Affinity {
  const asked = numberGrams(
    known.map(({ question }) => readQuestionGrams(question)),
    LEAST_QUESTIONS,
  )
  const said = numberGrams(texts.map(readGrams), LEAST_TEXTS)
  const random = buildRandom(SEED)
  const side = (numbers: ReadonlyMap<string, number>, first: number, rows: readonly Int32Array[]): Side => ({
    weights: Float32Array.from({ length: numbers.size * DIMENSIONS }, () => first * (2 * random() - 1)),
    squares: new Float32Array(numbers.size * DIMENSIONS).fill(FIRST_SQUARE),
    slopes: new Float32Array(numbers.size * DIMENSIONS),
    rows,
  })
  const questions = side(
    asked,
    FIRST_ASKED,
    known.map(({ question }) => rowsOf(asked, readQuestionGrams(question))),
  )
  const answers = side(
    said,
    FIRST_SAID,
    texts.map((text) => rowsOf(said, readGrams(text))),
  )
  const stride = coprimeStride(known.length)
  for (let round = 0; round < ROUNDS; round++) {
    for (let first = 0; first < known.length; first += BATCH) {
      const length = Math.min(BATCH, known.length - first)
      const batch = Array.from({ length }, (_, at) => ((first + at) * stride + round) % known.length)
      takeStep(batch, known, questions, answers)
    }
  }
  return {
    dimensions: DIMENSIONS,
    asked: vectorsOf(asked, questions.weights),
    said: vectorsOf(said, answers.weights),
  }
}

/** The runs of one side, their weights row by row, and which rows each question or text has. */
interface Side {
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly slopes: Float32Array
  readonly rows: readonly Int32Array[]
}

/** One step of all weights towards the texts that answer a batch of questions. */
function takeStep(
  batch: readonly number[],
  known: readonly KnownPair[],
  questions: Side,
  answers: Side,
): void {
  const texts = answers.rows.map((rows) => meanOf(answers.weights, rows, rows.length))
  const textSlopes = texts.map(() => new Float32Array(DIMENSIONS))
  for (const number of batch) {
    const rows = questions.rows[number] as Int32Array
    const root = Math.sqrt(rows.length + 1)
    const vector = meanOf(questions.weights, rows, root)
    const shares = softmax(texts.map((text) => product(vector, text)))
    const slope = new Float32Array(DIMENSIONS)
    const right = (known[number] as KnownPair).text
    texts.forEach((text, at) => {
      const share = shares[at] as number
      if (at !== right && share < LEAST_SHARE) return
      const error = ((at === right ? 1 : 0) - share) / batch.length
      addTo(slope, text, error)
      addTo(textSlopes[at] as Float32Array, vector, error)
    })
    spread(questions.slopes, rows, slope, 1 / root)
  }
  textSlopes.forEach((slope, at) => {
    const rows = answers.rows[at] as Int32Array
    spread(answers.slopes, rows, slope, 1 / Math.max(1, rows.length))
  })
  for (const side of [questions, answers]) move(side)
}

function meanOf(weights: Float32Array, rows: Int32Array, by: number): Float32Array {
  const sum = new Float32Array(DIMENSIONS)
  for (const row of rows)
    for (let at = 0; at < DIMENSIONS; at++)
      sum[at] = (sum[at] as number) + (weights[row * DIMENSIONS + at] as number)
  return sum.map((value) => value / Math.max(1, by))
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < DIMENSIONS; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}

function addTo(sum: Float32Array, vector: Float32Array, times: number): void {
  for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] as number) + times * (vector[at] as number)
}

function spread(slopes: Float32Array, rows: Int32Array, slope: Float32Array, times: number): void {
  for (const row of rows)
    for (let at = 0; at < DIMENSIONS; at++)
      slopes[row * DIMENSIONS + at] =
        (slopes[row * DIMENSIONS + at] as number) + times * (slope[at] as number)
}

function move({ weights, squares, slopes }: Side): void {
  for (let at = 0; at < weights.length; at++) {
    const slope = slopes[at] as number
    if (slope === 0) continue
    const square = (squares[at] as number) + slope * slope
    squares[at] = square
    weights[at] = (weights[at] as number) + (STEP * slope) / Math.sqrt(square)
    slopes[at] = 0
  }
}

function softmax(points: readonly number[]): number[] {
  const most = Math.max(...points)
  const powers = points.map((point) => Math.exp(point - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** Numbers the runs that stand in enough of the texts, in the order of their characters. */
function numberGrams(texts: readonly ReadonlySet<string>[], least: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const grams of texts) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const often = [...counted(counts, least)].sort()
  return new Map(often.map((gram, at) => [gram, at]))
}

const counted = (counts: ReadonlyMap<string, number>, least: number): string[] =>
  [...counts].flatMap(([gram, times]) => (times >= least ? [gram] : []))

const rowsOf = (numbers: ReadonlyMap<string, number>, grams: ReadonlySet<string>): Int32Array =>
  Int32Array.from([...grams].flatMap((gram) => numbers.get(gram) ?? []))

const vectorsOf = (numbers: ReadonlyMap<string, number>, weights: Float32Array): GramVectors =>
  new Map([...numbers].map(([gram, row]) => [gram, weights.slice(row * DIMENSIONS, (row + 1) * DIMENSIONS)]))

/** Numbers from 0 to 1, the same each time: a linear congruential generator (Knuth, TAOCP 2, 3.3.4, line 16). */
function buildRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
