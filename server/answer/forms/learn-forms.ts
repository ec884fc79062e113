import { readGrams, readQuestionGrams } from '../../text/read-grams.ts'
import { coprimeStride } from '../coprime-stride.ts'

/** A question and which clauses of a text are known to answer it. */
export interface KnownAnswer {
  readonly question: string
  /** Number of the text. */
  readonly text: number
  readonly answers: readonly boolean[]
}

/**
 * What answers look like to the ways of asking: how much a run of characters in a clause (万元, 负责, 不得) speaks for it
 * where a run stands in the question (多少钱, 谁, 能不能).
 */
export interface Forms {
  /** Row by run of a question. */
  readonly rows: ReadonlyMap<string, number>
  /** Column by run of a clause. */
  readonly columns: ReadonlyMap<string, number>
  /** Row by row, one row and one column more, which stand for every question and every clause. */
  readonly weights: Float32Array
}

/** A run is learned that stands in so many questions or clauses, of so many texts: what it says is of no one text. */
const QUESTIONS = { times: 8, texts: 6 }
const CLAUSES = { times: 15, texts: 10 }
const ROUNDS = 4
const STEP = 0.1
/** Keeps the first steps of a weight short (AdaGrad; Duchi, Hazan and Singer 2011). */
const FIRST_SQUARE = 0.01
/** Less than this is not worth a step. */
const LEAST_ERROR = 0.01

/**
 * Learns the weights by which the answering clauses have the greatest share of a softmax over the clauses of their text.
 * Since clauses are compared with those of the same text only, what a text is about teaches nothing.
 */
export function learnForms(texts: readonly (readonly string[])[], known: readonly KnownAnswer[]): Forms {
  const rows = numberRuns(
    known.map(({ question, text }) => [text, readQuestionGrams(question)]),
    QUESTIONS,
  )
  const columns = numberRuns(
    texts.flatMap((clauses, text) =>
      clauses.map((clause): [number, ReadonlySet<string>] => [text, readGrams(clause)]),
    ),
    CLAUSES,
  )
  const forms = { rows, columns, weights: new Float32Array((rows.size + 1) * (columns.size + 1)) }
  const clausesOf = texts.map((clauses) => clauses.map((clause) => readColumns(forms, clause)))
  const examples = known
    .filter(({ answers }) => answers.includes(true) && answers.includes(false))
    .map(({ question, text, answers }) => ({
      rows: readRows(forms, question),
      clauses: clausesOf[text] as Int32Array[],
      answers,
    }))
  const squares = new Float32Array(forms.weights.length).fill(FIRST_SQUARE)
  const stride = coprimeStride(examples.length)
  for (let round = 0; round < ROUNDS; round++)
    for (let at = 0; at < examples.length; at++)
      takeStep(forms, squares, examples[(at * stride + round) % examples.length] as Example)
  return forms
}

/** The rows that a question speaks for. */
export function readRows({ rows }: Forms, question: string): Int32Array {
  return Int32Array.from([...numbersOf(rows, readQuestionGrams(question)), rows.size])
}

/** The columns that a clause speaks for. */
export function readColumns({ columns }: Forms, clause: string): Int32Array {
  return Int32Array.from([...numbersOf(columns, readGrams(clause)), columns.size])
}

const numbersOf = (numbers: ReadonlyMap<string, number>, grams: ReadonlySet<string>): number[] =>
  [...grams].flatMap((gram) => numbers.get(gram) ?? [])

/** Numbers the runs that stand often enough, in the order of their characters. */
function numberRuns(
  seen: readonly (readonly [number, ReadonlySet<string>])[],
  { times, texts }: typeof QUESTIONS,
): ReadonlyMap<string, number> {
  const counted = new Map<string, { times: number; readonly texts: Set<number> }>()
  for (const [text, grams] of seen) {
    for (const gram of grams) {
      const count = counted.get(gram) ?? { times: 0, texts: new Set() }
      counted.set(gram, count)
      count.times++
      count.texts.add(text)
    }
  }
  const often = [...counted].filter(([, count]) => count.times >= times && count.texts.size >= texts)
  return new Map(
    often
      .map(([gram]) => gram)
      .sort()
      .map((gram, at) => [gram, at]),
  )
}

interface Example {
  readonly rows: Int32Array
  readonly clauses: readonly Int32Array[]
  readonly answers: readonly boolean[]
}

function takeStep(forms: Forms, squares: Float32Array, example: Example): void {
  const { columns, weights } = forms
  const width = columns.size + 1
  const points = example.clauses.map((clause) => pointsOf(weights, width, example.rows, clause))
  const most = Math.max(...points)
  const powers = points.map((point) => Math.exp(point - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  const right = powers.reduce((sum, power, at) => sum + (example.answers[at] === true ? power : 0), 0)
  example.clauses.forEach((clause, at) => {
    const power = powers[at] as number
    const error = (example.answers[at] === true ? power / right : 0) - power / total
    if (Math.abs(error) < LEAST_ERROR) return
    addSlope(forms, squares, {
      rows: example.rows,
      clause,
      slope: error / Math.sqrt(example.rows.length * clause.length),
    })
  })
}

interface Slope {
  readonly rows: Int32Array
  readonly clause: Int32Array
  readonly slope: number
}

function addSlope({ columns, weights }: Forms, squares: Float32Array, { rows, clause, slope }: Slope): void {
  const width = columns.size + 1
  const added = slope * slope
  const step = STEP * slope
  for (let at = 0; at < rows.length; at++) {
    const start = (rows[at] as number) * width
    for (let of = 0; of < clause.length; of++) {
      const cell = start + (clause[of] as number)
      const square = (squares[cell] as number) + added
      squares[cell] = square
      weights[cell] = (weights[cell] as number) + step / Math.sqrt(square)
    }
  }
}

function pointsOf(weights: Float32Array, width: number, rows: Int32Array, clause: Int32Array): number {
  let sum = 0
  for (const row of rows) for (const column of clause) sum += weights[row * width + column] as number
  return sum / Math.sqrt(rows.length * clause.length)
}
