import { readGrams, readQuestionGrams } from '../../text/read-grams.ts'
import { coprimeStride } from '../coprime-stride.ts'
import { numberGrams, rowOf } from '../number-grams.ts'
import { affinityPoints, type Affinity, type GramVectors } from './affinity.ts'

/** A question, the numbers of the texts that are compared for it, and which of these answer. */
export interface KnownChoice {
  readonly question: string
  readonly among: readonly number[]
  readonly answers: ReadonlySet<number>
}

/** How much is learned. */
export interface AffinitySize {
  readonly dimensions: number
  /** A run is learned that stands in so many questions, or in so many texts. */
  readonly leastQuestions: number
  readonly leastTexts: number
}

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
 * Learns the vectors by which the answering texts have the greatest share of a softmax over those that are compared. Same
 * input, same vectors.
 */
export function learnAffinity(
  texts: readonly string[],
  known: readonly KnownChoice[],
  { dimensions, leastQuestions, leastTexts }: AffinitySize,
): Affinity {
  const asked = numberGrams(
    known.map(({ question }) => readQuestionGrams(question)),
    leastQuestions,
  )
  const said = numberGrams(texts.map(readGrams), leastTexts)
  const random = buildRandom(SEED)
  const side = (numbers: ReadonlyMap<string, number>, first: number, rows: readonly Int32Array[]): Side => ({
    dimensions,
    weights: Float32Array.from({ length: numbers.size * dimensions }, () => first * (2 * random() - 1)),
    squares: new Float32Array(numbers.size * dimensions).fill(FIRST_SQUARE),
    slopes: new Float32Array(numbers.size * dimensions),
    rows,
  })
  const questions = side(
    asked,
    FIRST_ASKED,
    known.map(({ question }) => rowOf(asked, readQuestionGrams(question))),
  )
  const answers = side(
    said,
    FIRST_SAID,
    texts.map((text) => rowOf(said, readGrams(text))),
  )
  const stride = coprimeStride(known.length)
  for (let round = 0; round < ROUNDS; round++) {
    for (let first = 0; first < known.length; first += BATCH) {
      const length = Math.min(BATCH, known.length - first)
      const batch = Array.from({ length }, (_, at) => ((first + at) * stride + round) % known.length)
      takeStep(batch, known, questions, answers)
    }
  }
  return { dimensions, asked: vectorsOf(asked, questions), said: vectorsOf(said, answers) }
}

/** The runs of one side, their weights row by row, and which rows each question or text has. */
interface Side {
  readonly dimensions: number
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly slopes: Float32Array
  readonly rows: readonly Int32Array[]
}

/** A text in a batch: where its meaning lies, and where it should move. */
interface Moving {
  readonly vector: Float32Array
  readonly slope: Float32Array
}

/** One step of all weights towards the texts that answer a batch of questions. */
function takeStep(
  batch: readonly number[],
  known: readonly KnownChoice[],
  questions: Side,
  answers: Side,
): void {
  const moving = new Map<number, Moving>()
  const movingOf = (text: number): Moving => {
    const present = moving.get(text)
    if (present !== undefined) return present
    const rows = answers.rows[text] as Int32Array
    const made = { vector: sumOf(answers, rows, rows.length), slope: new Float32Array(answers.dimensions) }
    moving.set(text, made)
    return made
  }
  for (const number of batch) {
    const { among, answers: right } = known[number] as KnownChoice
    const rows = questions.rows[number] as Int32Array
    const root = Math.sqrt(rows.length + 1)
    const vector = sumOf(questions, rows, root)
    const texts = among.map(movingOf)
    const shares = softmax(texts.map((text) => affinityPoints(vector, text.vector)))
    const rightShare = shares.reduce(
      (sum, share, at) => sum + (right.has(among[at] as number) ? share : 0),
      0,
    )
    const slope = new Float32Array(questions.dimensions)
    texts.forEach((text, at) => {
      const share = shares[at] as number
      const isRight = right.has(among[at] as number)
      if (!isRight && share < LEAST_SHARE) return
      const error = ((isRight ? share / rightShare : 0) - share) / batch.length
      addTo(slope, text.vector, error)
      addTo(text.slope, vector, error)
    })
    spread(questions, rows, slope, 1 / root)
  }
  for (const [text, { slope }] of moving) {
    const rows = answers.rows[text] as Int32Array
    spread(answers, rows, slope, 1 / Math.max(1, rows.length))
  }
  for (const each of [questions, answers]) move(each)
}

function sumOf({ weights, dimensions }: Side, rows: Int32Array, by: number): Float32Array {
  const sum = new Float32Array(dimensions)
  for (const row of rows)
    for (let at = 0; at < dimensions; at++)
      sum[at] = (sum[at] as number) + (weights[row * dimensions + at] as number)
  return sum.map((value) => value / Math.max(1, by))
}

function addTo(sum: Float32Array, vector: Float32Array, times: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + times * (vector[at] as number)
}

function spread({ slopes, dimensions }: Side, rows: Int32Array, slope: Float32Array, times: number): void {
  for (const row of rows)
    for (let at = 0; at < dimensions; at++)
      slopes[row * dimensions + at] =
        (slopes[row * dimensions + at] as number) + times * (slope[at] as number)
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

const vectorsOf = (numbers: ReadonlyMap<string, number>, { weights, dimensions }: Side): GramVectors =>
  new Map([...numbers].map(([gram, row]) => [gram, weights.slice(row * dimensions, (row + 1) * dimensions)]))

/** Numbers from 0 to 1, the same each time: a linear congruential generator (Knuth, TAOCP 2, 3.3.4, line 16). */
function buildRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
