import type { Span } from '../../domain/document.ts'
import type { Clause } from './cut-clauses.ts'
import type { Run } from './pick-run.ts'
import type { ReadText } from './read-context.ts'
import { SELECTION } from './selection-tuning.ts'
import { isSpecific, type Want, type WantName } from './wants.ts'

/** Wants that a whole sentence or list answers, not one clause. */
const WHOLE: readonly WantName[] = ['list', 'conditions', 'materials', 'procedure', 'definition']
const takesWhole = (want: Want | null): boolean => want === null || WHOLE.includes(want.name)
/** Words that point at what stands before them, so that the clause alone is not understood. */
const POINTS_BACK = /^(?:其中|并|且|但|也|均|都|其|该|此|则|按|可|应|须|需|由|为|至|给予|不超过|最高|每)/
/** A subject or condition is only taken along while it is short. */
const LONGEST_SUBJECT = 40

/** Takes along what the run needs to be understood: the items of a list it opens, and the clause of its subject. */
export function extendRun(read: ReadText, run: Run, want: Want | null): Span {
  const whole = takesWhole(want) ? lastOfList(read, sentenceOf(read, run)) : run
  const reach = takesWhole(want)
    ? whole
    : withGiven(read, { ...whole, first: withSubject(read, whole.first) }, want)
  const { first } = reach
  return { start: (read.clauses[first] as Clause).start, end: (read.clauses[reach.last] as Clause).end }
}

/** The whole sentence where it gives what is wanted and the run does not: 2020年 before 确保清零. */
function withGiven(read: ReadText, run: Reach, want: Want | null): Reach {
  const words = ({ first, last }: Reach): string =>
    read.text.slice((read.clauses[first] as Clause).start, (read.clauses[last] as Clause).end)
  if (want === null || !isSpecific(want.name) || want.given.test(words(run))) return run
  const { sentence } = read.clauses[run.first] as Clause
  const first = read.clauses.findIndex((clause) => clause.sentence === sentence)
  const last = read.clauses.findLastIndex((clause) => clause.sentence === sentence)
  const whole = { first: Math.min(first, run.first), last: Math.max(last, run.last) }
  const fits = words(whole).length <= SELECTION.longestSentence
  return fits && want.given.test(words(whole)) ? whole : run
}

interface Reach {
  readonly first: number
  readonly last: number
}

/** The rest of the sentence, and its beginning too where the whole of it is short. */
function sentenceOf({ clauses }: ReadText, { first, last }: Reach): Reach {
  const at = (clause: number): Clause => clauses[clause] as Clause
  let end = last
  while (
    clauses[end + 1]?.sentence === at(last).sentence &&
    at(end + 1).end - at(first).start <= SELECTION.longestSentence
  )
    end++
  let start = first
  while (
    clauses[start - 1]?.sentence === at(first).sentence &&
    at(end).end - at(start - 1).start <= SELECTION.wholeSentence
  )
    start--
  return { first: start, last: end }
}

/** Follows a list that the run opens to its last part: those before the next 。, or the numbered ones after it. */
function lastOfList({ clauses }: ReadText, { first, last }: Reach): Reach {
  const opening = clauses.slice(first, last + 1).findLastIndex(({ opensList }) => opensList)
  if (opening === -1) return { first, last }
  const { end: from, period } = clauses[first + opening] as Clause
  let end = last
  for (let next = last + 1; next < clauses.length; next++) {
    const clause = clauses[next] as Clause
    const follows = clause.period === period || (clause.numbered && from === lastBefore(clauses, period))
    if (!follows || clause.end - from > SELECTION.longestList) break
    end = next
  }
  return { first, last: end }
}

/** Where a period ends. */
const lastBefore = (clauses: readonly Clause[], period: number): number =>
  clauses.findLast((clause) => clause.period === period)?.end ?? -1

function withSubject({ clauses, text }: ReadText, first: number): number {
  const own = clauses[first] as Clause
  const before = clauses[first - 1]
  if (before === undefined || before.sentence !== own.sentence) return first
  if (!POINTS_BACK.test(text.slice(own.start, own.end))) return first
  return before.end - before.start <= LONGEST_SUBJECT ? first - 1 : first
}
