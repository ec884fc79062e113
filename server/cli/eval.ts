import { parseArgs } from 'node:util'
import { findChanges, findDrops, readBaseline, summarise, writeBaseline } from '../../tests/eval/baseline.ts'
import { DANGER_SETS, measureDanger } from '../../tests/eval/danger.ts'
import { measure } from '../../tests/eval/measures.ts'
import { measureNearMiss } from '../../tests/eval/near-miss.ts'
import {
  describeDanger,
  describeFailures,
  describeMeasures,
  describeNearMiss,
  describeOne,
  describeRisk,
} from '../../tests/eval/report.ts'
import { openWences, runSet, SETS, type EvalSet } from '../../tests/eval/run.ts'
import type { Wence } from '../wire.ts'

const USAGE = '用法：npm run eval [-- --gate] [--update] [--set NAME] [--failures N] [--near-miss]\n'

interface EvalOptions {
  readonly gate: boolean
  readonly update: boolean
  readonly set: string | undefined
  readonly failures: number
  readonly nearMiss: boolean
}

/** `eval`: measures answers on every set against the stored baseline; `--gate` fails on a drop, `--update` stores anew. */
export async function runEval(args: string[]): Promise<number> {
  const options = readOptions(args)
  const sets = SETS.filter(({ name }) => options?.set === undefined || name === options.set)
  if (options === null || sets.length === 0) {
    process.stderr.write(USAGE)
    return 2
  }
  const wences = await openWences()
  const baseline = readBaseline()
  const stored = { ...baseline }
  let drops = 0
  for (const set of sets) {
    const result = evaluateSet(set, wences[set.documents], baseline[set.name], options)
    stored[set.name] = result.stored
    drops += result.drops
  }
  if (options.set === undefined)
    for (const name of DANGER_SETS)
      process.stdout.write(`${name}\n${describeDanger(measureDanger(name, wences.all))}\n\n`)
  if (options.nearMiss) process.stdout.write(describeNearMiss(measureNearMiss().measures))
  if (options.update) writeBaseline(stored)
  return options.gate && drops > 0 ? 1 : 0
}

type Stored = ReturnType<typeof summarise>

function evaluateSet(
  set: EvalSet,
  wence: Wence,
  before: Stored | undefined,
  { failures }: EvalOptions,
): { stored: Stored; drops: number } {
  const scored = runSet(set, wence)
  const measures = measure(scored)
  const lines = [`${set.name}`, describeMeasures(measures)]
  if (!set.fresh) lines.push(describeRisk(scored), describeFailures(scored, failures))
  const drops = before === undefined ? [] : findDrops(before.measures, measures)
  if (before !== undefined) {
    const changed = findChanges(before, scored)
    lines.push(`  与基线相比，答案变了 ${changed.length} 题`)
    if (!set.fresh) lines.push(...changed.slice(0, Math.max(failures, 20)).map(describeOne))
    lines.push(
      ...drops.map(({ measure, was, is }) => `  变差 ${measure}：${was.toFixed(3)} → ${is.toFixed(3)}`),
    )
  }
  process.stdout.write(`${lines.join('\n')}\n\n`)
  return { stored: summarise(measures, scored), drops: drops.length }
}

function readOptions(args: string[]): EvalOptions | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        gate: { type: 'boolean', default: false },
        update: { type: 'boolean', default: false },
        set: { type: 'string' },
        failures: { type: 'string', default: '0' },
        'near-miss': { type: 'boolean', default: false },
      },
    })
    const failures = Number(values.failures)
    return Number.isInteger(failures) && failures >= 0
      ? { ...values, set: values.set, failures, nearMiss: values['near-miss'] }
      : null
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
