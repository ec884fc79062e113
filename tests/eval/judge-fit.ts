import { JUDGE_FEATURES } from '../../server/answer/evidence/judge-weights.ts'
import { fitLogistic, nameWeights, rateHeldOut } from './fit-logistic.ts'
import { measureAuroc } from './near-miss.ts'
import { FOLDS, fitOrder, namedWeights, openHalfHeard, readOrderExamplesTwice } from './fit-order.ts'
import { foldOf } from './folds.ts'
import { explainQuestion, openWences, readSet, SETS, type Wences } from './run.ts'

/**
 * Fits the two judgements on the development questions that are searched: whether the best paragraph answers, and
 * whether it is about what is asked. Prints the five-fold separation by set, what is said and what is right, and the
 * weights fitted to all.
 *
 *     npx tsx tests/eval/judge-fit.ts
 */

interface Example {
  readonly set: string
  readonly fold: number
  readonly row: readonly number[]
  readonly answers: boolean
  readonly relevant: boolean
}

type Target = 'answers' | 'relevant'

/** Paragraphs of which one has to be about what is asked; so many are quoted where it stays open. */
const NEAR = 3

/**
 * Each question twice: as the stored order sees it, and as one does that was fitted without its fold, where half of the
 * paragraphs have no example questions. A lead in the latter is what it will be on new questions and new documents.
 */
async function readExamples(): Promise<Example[]> {
  const stored = await openWences()
  const ordered = await readOrderExamplesTwice(stored)
  const examples = Array.from({ length: FOLDS }, (_, fold) => readFold(fold, stored)).flat()
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = namedWeights(fitOrder(ordered.filter((example) => example.fold !== fold)))
    examples.push(...readFold(fold, await openHalfHeard(weights)))
  }
  return examples
}

function readFold(fold: number, wences: Wences): Example[] {
  return SETS.filter(({ fresh }) => !fresh).flatMap((set) =>
    readSet(set).flatMap((question): Example[] => {
      if (foldOf(question.id, FOLDS) !== fold) return []
      const { evidence } = explainQuestion(question, wences[set.documents])
      const best = evidence?.ranked[0]
      if (evidence === null || best === undefined) return []
      const elsewhere = question.elsewhere.includes(best.id)
      const accepted = [question.expect, ...question.also, ...(elsewhere ? ['answered'] : [])]
      const hit = elsewhere || question.gold.includes(best.id)
      const near = hit || evidence.ranked.slice(0, NEAR).some(({ id }) => question.gold.includes(id))
      return [
        {
          set: set.name,
          fold,
          row: JUDGE_FEATURES.map((name) => evidence.judged[name]),
          answers: hit && accepted.includes('answered'),
          relevant: near && ['answered', 'partial'].includes(question.expect),
        },
      ]
    }),
  )
}

function report(examples: readonly Example[], target: Target): void {
  const right = examples.map((example) => example[target])
  const chances = rateHeldOut(examples, right)
  const said = new Map(examples.map((example, at) => [example, chances[at] as number]))
  const scores = (some: readonly Example[]): number[] => some.map((example) => said.get(example) as number)
  for (const set of new Set(examples.map((example) => example.set))) {
    const own = examples.filter((example) => example.set === set)
    const auroc = measureAuroc(
      scores(own),
      own.map((example) => example[target]),
    )
    process.stdout.write(`${target} ${set}: AUROC ${auroc.toFixed(3)}\n`)
  }
  for (let from = 0; from < 1; from += 0.1) {
    const inside = examples.filter((example) => {
      const score = said.get(example) as number
      return score >= from && score < from + 0.1
    })
    const share = inside.filter((example) => example[target]).length / Math.max(1, inside.length)
    process.stdout.write(`  said ${from.toFixed(1)}: right ${share.toFixed(2)} of ${inside.length}\n`)
  }
  process.stdout.write(`${JSON.stringify(nameWeights(JUDGE_FEATURES, fitLogistic(examples, right)))}\n`)
}

const examples = await readExamples()
report(examples, 'answers')
report(examples, 'relevant')
