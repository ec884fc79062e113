import type { Span } from '../../domain/document.ts'
import type { Clause } from './cut-clauses.ts'
import type { Run } from './pick-run.ts'
import type { ReadText } from './read-context.ts'
import { SELECTION } from './selection-tuning.ts'
import { isSpecific, type Want } from './wants.ts'

/** Wants that a whole sentence or list answers, not one clause. */
const takesAll = (want: Want | null): boolean => want === null || !isSpecific(want.name)
/** Words that point at what stands before them, so that the clause alone is not understood. */
const POINTS_BACK = /^(?:其中|并|且|但|也|均|都|其|该|此|则|按|可|应|须|需|由|为|至|给予|不超过|最高|每)/
/** A subject or condition is only taken along while it is short. */
const LONGEST_SUBJECT = 40

/** Takes along what the run needs to be understood: the items of a list it opens, and the clause of its subject. */
export function extendRun(read: ReadText, run: Run, want: Want | null): Span {
  const last = takesAll(want) ? lastOfSentence(read, run) : run.last
  const end = takesAll(want) ? lastOfList(read, last) : last
  const first = withSubject(read, run.first)
  return { start: (read.clauses[first] as Clause).start, end: (read.clauses[end] as Clause).end }
}

function lastOfSentence({ clauses }: ReadText, { first, last }: Run): number {
  const from = (clauses[first] as Clause).start
  let end = last
  while (
    clauses[end + 1]?.sentence === clauses[last]?.sentence &&
    (clauses[end + 1] as Clause).end - from <= SELECTION.longestSentence
  )
    end++
  return end
}

/** Follows a list that the last sentence opens, to its last numbered item. */
function lastOfList({ clauses }: ReadText, last: number): number {
  const opening = clauses[last] as Clause
  if (!opening.opensList) return last
  let end = last
  let taken = last
  while (clauses[end + 1] !== undefined) {
    const next = clauses[end + 1] as Clause
    if (next.end - opening.end > SELECTION.longestList) break
    const follows = next.numbered || next.sentence === opening.sentence + 1
    if (!follows && !(next.sentence === clauses[end]?.sentence)) break
    end++
    taken = end
  }
  return taken
}

function withSubject({ clauses, text }: ReadText, first: number): number {
  const own = clauses[first] as Clause
  const before = clauses[first - 1]
  if (before === undefined || before.sentence !== own.sentence) return first
  if (!POINTS_BACK.test(text.slice(own.start, own.end))) return first
  return before.end - before.start <= LONGEST_SUBJECT ? first - 1 : first
}
