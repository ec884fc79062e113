import type { Span } from '../../domain/document.ts'
import { extendRun } from './extend-run.ts'
import { pickRun } from './pick-run.ts'
import { readForSelecting, type SelectInput } from './read-context.ts'
import { readWants, type Want, type WantName } from './wants.ts'

/** Wants that are answered in different words when asked together: 电话和地址. */
const APART: readonly WantName[] = [
  'money',
  'share',
  'date',
  'duration',
  'phone',
  'web',
  'where',
  'materials',
  'conditions',
]
const JOINED = /[和及与、，,？?；]/

/** The shortest runs of clauses of a text that answer, in order, without overlaps. */
export function selectClauses(input: SelectInput): Span[] {
  const read = readForSelecting(input)
  const spans = wantsToMeet(input.question).flatMap((want) => {
    const run = pickRun(read, want)
    return run === null ? [] : [extendRun(read, run, want)]
  })
  return mergeSpans(spans, input.text)
}

function wantsToMeet(question: string): readonly (Want | null)[] {
  const wants = readWants(question)
  const apart = wants.filter(({ name }) => APART.includes(name))
  if (apart.length > 1 && JOINED.test(question)) return apart
  return [wants[0] ?? null]
}

function mergeSpans(spans: readonly Span[], text: string): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || text.slice(last.end, span.start).trim() !== '') merged.push(span)
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  return merged
}
