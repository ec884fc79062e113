import { text } from 'node:stream/consumers'
import { measure, isRight } from '../../tests/eval/measures.ts'
import { AS_OF, PLAN_ONLY, runSet, SETS, type EvalSet } from '../../tests/eval/run.ts'
import type { Scored } from '../../tests/eval/score.ts'
import type { ResolvedQuestion } from '../domain/learned-files.ts'
import type { GivenAnswer } from '../knowledge/compare-answers.ts'
import { createWence, type Wence } from '../wire.ts'
import type { MeasuredSet, MeasureTask, ReleaseMeasures } from './release-measures.ts'

/** A process of its own: builds one release, asks it everything, and writes what it said to standard output. */

const task = JSON.parse(await text(process.stdin)) as MeasureTask
const all = await createWence({ corpusDir: task.corpusDir })
let plan: Wence | undefined
const sets: MeasuredSet[] = []
for (const set of SETS.filter(({ name }) => task.sets.includes(name))) sets.push(await measureSet(set))
const measured: ReleaseMeasures = { sets, resolved: task.resolved.map(askResolved) }
process.stdout.write(JSON.stringify(measured))

async function measureSet(set: EvalSet): Promise<MeasuredSet> {
  const scored = runSet(set, set.documents === 'all' ? all : await planAlone())
  const answers = scored.map((each) => ({ question: each.question.q, answer: answerOf(each) }))
  const measures = { ...measure(scored) } as Record<string, number | null>
  return { name: set.name, fresh: set.fresh, measures, answers: set.fresh ? [] : answers }
}

async function planAlone(): Promise<Wence> {
  plan ??= await createWence({ corpusDir: task.corpusDir, documents: PLAN_ONLY })
  return plan
}

function answerOf(scored: Scored): GivenAnswer {
  const { status, text: said, ranked } = scored
  const quotes = status === 'answered' || status === 'partial'
  return { status, text: said, paragraphIds: quotes ? ranked.slice(0, 1) : [], right: isRight(scored) }
}

function askResolved({ q, gold, not }: ResolvedQuestion): { question: string; answer: GivenAnswer } {
  const { answer } = all.assistant.answer({ question: q, asOf: AS_OF, carried: [], drop: [] })
  const paragraphIds = [...new Set(answer.citations.map(({ paragraphId }) => paragraphId))]
  const found = gold.length === 0 || gold.some((id) => paragraphIds.includes(id))
  const right = found && !not.some((id) => paragraphIds.includes(id))
  return { question: q, answer: { status: answer.status, text: answer.text, paragraphIds, right } }
}
