import { readLeanFeatures } from '../../server/answer/converse/leans-on-turn.ts'
import { LEAN_FEATURES } from '../../server/answer/converse/lean-weights.ts'
import { fitLogistic, nameWeights, rateHeldOut } from './fit-logistic.ts'
import { foldOf } from './folds.ts'
import { measureAuroc } from './near-miss.ts'
import { explainQuestion, openWences, readSet, SETS } from './run.ts'
import type { EvalQuestion } from './questions.ts'

/**
 * Fits whether a question goes on from the turn before it: on the later turns of the development dialogues, and on single
 * questions, which never do. Prints the five-fold separation and the weights fitted to all.
 *
 *     npx tsx tests/eval/lean-fit.ts
 */

interface Example {
  readonly fold: number
  readonly row: readonly number[]
  readonly leans: boolean
  readonly worth: number
}

const FOLDS = 5
const LEANING: readonly string[] = ['aspect', 'narrow', 'pronoun', 'correct']
const DIALOGUES = 'dialogues-dev'
/** Single questions are many, and longer than what is asked within a conversation. */
const SINGLE = ['policies-dev-3', 'policies-dev-4', 'plan-dev-4']
const WORTH_OF_SINGLE = 0.15

const { all } = await openWences()

function exampleOf(question: EvalQuestion, leans: boolean, worth: number): Example[] {
  const { evidence } = explainQuestion({ ...question, after: [] }, all)
  if (evidence === null) return []
  const features = readLeanFeatures(evidence)
  return [
    {
      fold: foldOf(question.id.replace(/\.\d+$/, ''), FOLDS),
      row: LEAN_FEATURES.map((name) => features[name]),
      leans,
      worth,
    },
  ]
}

const examples = SETS.flatMap((set) => {
  if (SINGLE.includes(set.name))
    return readSet(set).flatMap((question) => exampleOf(question, false, WORTH_OF_SINGLE))
  if (set.name !== DIALOGUES) return []
  return readSet(set).flatMap((question) => {
    const [move = ''] = question.tags
    return LEANING.includes(move) || move === 'switch' ? exampleOf(question, LEANING.includes(move), 1) : []
  })
})

const right = examples.map(({ leans }) => leans)
const auroc = measureAuroc(rateHeldOut(examples, right), right)
process.stdout.write(`${examples.length} questions: AUROC ${auroc.toFixed(3)}\n`)
process.stdout.write(`${JSON.stringify(nameWeights(LEAN_FEATURES, fitLogistic(examples, right)))}\n`)
