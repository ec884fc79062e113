import type { Carried } from '../../server/contract.ts'
import type { LearnedAffinity } from '../../server/answer/affinity/affinity.ts'
import { readStoredAffinity } from '../../server/answer/affinity/stored-affinity.ts'
import { ORDER_WEIGHTS, type OrderWeights } from '../../server/answer/order/order-weights.ts'
import type { TracedTurn } from '../../server/answer/trace.ts'
import { createWence, type Wence, type WenceOptions } from '../../server/wire.ts'
import { readQuestions, type EvalQuestion } from './questions.ts'
import { score, type Scored } from './score.ts'

const PLAN = 'zibo-education-2020'
/** The library of the plan alone. */
export const PLAN_ONLY = [PLAN]

/** The day the evaluation asks on, so that its results do not change with the calendar. */
export const AS_OF = '2026-11-23'

/** A library for each choice of documents that a set is asked over. */
export type Wences = Readonly<Record<EvalSet['documents'], Wence>>

/** Opens them with the stored order and all example questions, or with others. */
export async function openWences(
  orderWeights: OrderWeights = ORDER_WEIGHTS,
  hears: WenceOptions['hears'] = () => true,
  affinity: LearnedAffinity = readStoredAffinity(),
): Promise<Wences> {
  const options = { corpusDir: 'corpus', orderWeights, hears, affinity }
  return {
    plan: await createWence({ ...options, documents: PLAN_ONLY }),
    all: await createWence(options),
  }
}

/** A set of questions: its file, the documents it is asked over, and whether its failures may be read. */
export interface EvalSet {
  readonly name: string
  readonly file: string
  readonly documents: 'plan' | 'all'
  /** Fresh sets are only measured: reading their failures would make them development sets. */
  readonly fresh: boolean
}

export const SETS: readonly EvalSet[] = [
  { name: 'plan-dev', file: 'plan-dev.jsonl', documents: 'plan', fresh: false },
  { name: 'plan-dev-in-all', file: 'plan-dev.jsonl', documents: 'all', fresh: false },
  { name: 'everyday-dev', file: 'everyday-dev.jsonl', documents: 'all', fresh: false },
  { name: 'policies-dev', file: 'policies-dev.jsonl', documents: 'all', fresh: false },
  { name: 'plan-dev-2', file: 'plan-dev-2.jsonl', documents: 'plan', fresh: false },
  { name: 'policies-dev-2', file: 'policies-dev-2.jsonl', documents: 'all', fresh: false },
  { name: 'plan-dev-3', file: 'plan-dev-3.jsonl', documents: 'plan', fresh: false },
  { name: 'plan-dev-4', file: 'plan-dev-4.jsonl', documents: 'plan', fresh: false },
  { name: 'policies-dev-3', file: 'policies-dev-3.jsonl', documents: 'all', fresh: false },
  { name: 'plan-dev-5', file: 'plan-dev-5.jsonl', documents: 'plan', fresh: false },
  { name: 'policies-dev-4', file: 'policies-dev-4.jsonl', documents: 'all', fresh: false },
  { name: 'plan-dev-6', file: 'plan-dev-6.jsonl', documents: 'plan', fresh: false },
  { name: 'policies-dev-5', file: 'policies-dev-5.jsonl', documents: 'all', fresh: false },
  { name: 'plan-dev-7', file: 'plan-dev-7.jsonl', documents: 'plan', fresh: false },
  { name: 'policies-dev-6', file: 'policies-dev-6.jsonl', documents: 'all', fresh: false },
  { name: 'dialogues-dev', file: 'dialogues-dev.jsonl', documents: 'all', fresh: false },
  { name: 'asked-dev', file: 'asked-dev.jsonl', documents: 'all', fresh: false },
  { name: 'asked-dev-2', file: 'asked-dev-2.jsonl', documents: 'all', fresh: false },
  { name: 'asked-dev-3', file: 'asked-dev-3.jsonl', documents: 'all', fresh: false },
  { name: 'asked-dev-4', file: 'asked-dev-4.jsonl', documents: 'all', fresh: false },
  { name: 'plan-fresh', file: 'plan-fresh.jsonl', documents: 'plan', fresh: true },
  { name: 'policies-fresh', file: 'policies-fresh.jsonl', documents: 'all', fresh: true },
  { name: 'dialogues-fresh', file: 'dialogues-fresh.jsonl', documents: 'all', fresh: true },
  { name: 'asked-fresh', file: 'asked-fresh.jsonl', documents: 'all', fresh: true },
]

/** Asks every question of a set. */
export function runSet(set: EvalSet, wence: Wence): Scored[] {
  return readSet(set).map((question) => score(question, explainQuestion(question, wence)))
}

/** The questions of a set. */
export const readSet = ({ file }: Pick<EvalSet, 'file'>): EvalQuestion[] =>
  readQuestions(`${import.meta.dirname}/${file}`, PLAN)

/** One question as the evaluation asks it. */
export function explainQuestion({ q, after, asOf = AS_OF }: EvalQuestion, { assistant }: Wence): TracedTurn {
  const carried = after.reduce(
    (before: readonly Carried[], question) =>
      assistant.answer({ question, asOf, carried: before, drop: [] }).carried,
    [],
  )
  return assistant.explain({ question: q, asOf, carried, drop: [] })
}
