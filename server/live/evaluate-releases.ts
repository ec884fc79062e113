import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { text } from 'node:stream/consumers'
import { findDrops } from '../../tests/eval/baseline.ts'
import type { ReleaseEvaluation } from '../desk-contract.ts'
import { measureName, setName } from '../domain/measures.ts'
import { RESOLVED_FILE, type ResolvedQuestion } from '../domain/learned-files.ts'
import { type AnswerPair, findBroken, findChanged } from '../knowledge/compare-answers.ts'
import type { ReleaseFiles } from '../knowledge/release-files.ts'
import { lendReleaseFolder } from './lend-release-folder.ts'
import type { MeasureTask, ReleaseMeasures } from './release-measures.ts'

/** The evaluation sets that a release is asked before it may be published; fresh ones show only totals. */
const GATE_SETS = ['plan-dev', 'everyday-dev', 'policies-dev']

/** Half an hour on the slowest machine this runs on. */
const TIMEOUT_MS = 30 * 60_000

/** Asks two releases the same questions, one after the other in processes of their own, and compares. */
export async function evaluateReleases(
  before: ReleaseFiles,
  after: ReleaseFiles,
  sets: readonly string[] = GATE_SETS,
): Promise<ReleaseEvaluation> {
  const resolved = resolvedIn([after, before])
  const measure = (files: ReleaseFiles): Promise<ReleaseMeasures> =>
    lendReleaseFolder(files, (corpusDir) => measureFolder({ corpusDir, sets, resolved }))
  const was = await measure(before)
  const is = await measure(after)
  return compareMeasures(was, is)
}

/** Every question that either release has as resolved, once; what the newer one says of it counts. */
function resolvedIn(releases: readonly ReleaseFiles[]): ResolvedQuestion[] {
  const byQuestion = new Map<string, ResolvedQuestion>()
  for (const files of releases)
    for (const line of (files.get(RESOLVED_FILE) ?? '').split('\n')) {
      if (!line.startsWith('{')) continue
      const { q, gold, not = [] } = JSON.parse(line) as ResolvedQuestion & { not?: readonly string[] }
      if (!byQuestion.has(q)) byQuestion.set(q, { q, gold, not })
    }
  return [...byQuestion.values()]
}

async function measureFolder(task: MeasureTask): Promise<ReleaseMeasures> {
  const file = new URL('./measure-release.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: new URL('../..', import.meta.url),
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  })
  // Whoever asks now comes before whoever may ask next week; the lowest priority would never end on a busy machine.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  const stop = (): boolean => child.kill('SIGKILL')
  process.once('exit', stop)
  child.stdin.end(JSON.stringify(task))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code))
  })
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  process.off('exit', stop)
  if (code !== 0) throw new Error(lastLines(errors) || `the evaluation ended with ${code}`)
  return JSON.parse(out) as ReleaseMeasures
}

const lastLines = (text: string): string => text.trim().split('\n').slice(-5).join(' ').slice(-600)

/** Measures side by side, what fell, and every question whose answer changed. */
export function compareMeasures(before: ReleaseMeasures, after: ReleaseMeasures): ReleaseEvaluation {
  const resolved = pairs('resolved', before.resolved, after.resolved)
  const bySet = after.sets.flatMap((set) => {
    const was = before.sets.find(({ name }) => name === set.name)
    return was === undefined ? [] : [{ set: set.name, was, is: set }]
  })
  const asked = bySet.flatMap(({ set, was, is }) => pairs(set, was.answers, is.answers))
  const fallen = bySet.flatMap(({ set, was, is }) =>
    findDrops(was.measures as never, is.measures as never).map(
      (drop) =>
        `${setName(set)}：${measureName(drop.measure)} ${drop.was.toFixed(3)} → ${drop.is.toFixed(3)}`,
    ),
  )
  return {
    measures: bySet.flatMap(({ set, was, is }) => measuresOf(set, was.measures, is.measures)),
    drops: [...findBroken(resolved), ...fallen],
    changed: findChanged([...resolved, ...asked]),
  }
}

function measuresOf(
  set: string,
  was: Readonly<Record<string, number | null>>,
  is: Readonly<Record<string, number | null>>,
): ReleaseEvaluation['measures'] {
  return Object.keys(is).flatMap((name) => {
    const [before, after] = [was[name], is[name]]
    return before == null || after == null ? [] : [{ set, name, before, after }]
  })
}

function pairs(
  source: string,
  before: ReleaseMeasures['resolved'],
  after: ReleaseMeasures['resolved'],
): AnswerPair[] {
  return after.flatMap(({ question, answer }, at) => {
    const was = before[at]
    return was === undefined ? [] : [{ source, question, before: was.answer, after: answer }]
  })
}
