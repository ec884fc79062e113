import type { Clause } from './cut-clauses.ts'
import type { ReadText } from './read-context.ts'
import { SELECTION } from './selection-tuning.ts'
import { isSpecific, type Want } from './wants.ts'

/** A run of neighbouring clauses: numbers of the first and the last. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly score: number
}

/** The run that says the most of what is asked in the fewest words; null for an empty text. */
export function pickRun(read: ReadText, want: Want | null): Run | null {
  const reach = want !== null && isSpecific(want.name) ? SELECTION.specificReach : SELECTION.broadReach
  let best: Run | null = null
  for (let first = 0; first < read.clauses.length; first++) {
    for (let last = first; last < Math.min(first + reach, read.clauses.length); last++) {
      if (!isOnePiece(read, first, last)) break
      if (leavesOpen(read, last)) continue
      const score = scoreRun(read, first, last, want)
      if (best === null || score > best.score + 1e-9) best = { first, last, score }
    }
  }
  return best
}

/** A heading, a lead ending with a colon, or a condition (…的，) says nothing without what follows. */
function leavesOpen({ clauses, text, isHeading }: ReadText, last: number): boolean {
  const { start, end, sentence } = clauses[last] as Clause
  if (isHeading[last] === true) return true
  const words = text.slice(start, end)
  return /[：:]$/.test(words) || (/的[，,]$/.test(words) && clauses[last + 1]?.sentence === sentence)
}

/** A run stays in one period, or goes on into the list that it opens. */
function isOnePiece({ clauses }: ReadText, first: number, last: number): boolean {
  const [a, b] = [clauses[first] as Clause, clauses[last] as Clause]
  if (a.sentence === b.sentence) return true
  return a.period === b.period || (b.sentence - a.sentence === 1 && (clauses[last - 1] as Clause).opensList)
}

function scoreRun(read: ReadText, first: number, last: number, want: Want | null): number {
  const [from, to] = [read.clauses[first] as Clause, read.clauses[last] as Clause]
  const words = read.text.slice(from.start, to.end)
  let covered = 0
  read.weights.forEach((weight, asked) => {
    covered += weight * contextStrength(read, first, last, asked)
  })
  const given =
    (want === null ? 0 : giveBonus(words, want) + labelBonus(read, first, words, want)) +
    cueBonus(words, read.cues) +
    SELECTION.form * Math.max(0, ...read.forms.slice(first, last + 1))
  const acrossSentences = from.sentence === to.sentence ? 0 : SELECTION.crossing
  return (
    covered + given - acrossSentences - SELECTION.perLength * Math.log2(1 + words.length / SELECTION.unit)
  )
}

function cueBonus(words: string, cues: readonly RegExp[]): number {
  return cues.some((cue) => cue.test(words)) ? SELECTION.cue : 0
}

/** Worth something where the run, the lead of its sentence or the heading above names what is wanted. */
function labelBonus(read: ReadText, first: number, words: string, { label }: Want): number {
  if (label === null) return 0
  const { clauses, text, heading } = read
  const wordsOf = (at: number): string => text.slice(clauses[at]?.start, clauses[at]?.end)
  const above = heading[first] ?? -1
  const lead = clauses[first - 1]
  const isLed = lead?.sentence === clauses[first]?.sentence && lead?.opensList === true
  const named =
    label.test(words) ||
    (above > 0 && label.test(wordsOf(above))) ||
    (isLed && label.test(wordsOf(first - 1)))
  return named ? SELECTION.label : 0
}

function giveBonus(words: string, want: Want): number {
  if (!want.given.test(words)) return 0
  return isSpecific(want.name) ? SELECTION.specificGiven : SELECTION.broadGiven
}

/** An asked word and the run that it is looked for in or around. */
interface Looked {
  readonly first: number
  readonly last: number
  readonly asked: number
}

/** What an asked word counts for a run: full inside, less the further away it stands. */
function contextStrength(read: ReadText, first: number, last: number, asked: number): number {
  let inside = 0
  for (let clause = first; clause <= last; clause++)
    inside = Math.max(inside, strengthAt(read, clause, asked))
  if (inside >= 1) return inside
  const looked = { first, last, asked }
  const beside = SELECTION.beside * sameSentence(read, looked, 1)
  const around = SELECTION.sentence * sameSentence(read, looked, Infinity)
  const before = SELECTION.before * previousSentence(read, looked)
  const heading = read.heading[first] ?? -1
  const above = heading === -1 ? 0 : SELECTION.heading * strengthAt(read, heading, asked)
  const title = SELECTION.title * (read.inTitle[asked] ?? 0)
  return Math.max(inside, beside, around, before, above, title)
}

function strengthAt({ found }: ReadText, clause: number, asked: number): number {
  return found[clause]?.[asked] ?? 0
}

function sameSentence(read: ReadText, { first, last, asked }: Looked, reach: number): number {
  const { clauses } = read
  let best = 0
  const [from, to] = [clauses[first]?.sentence, clauses[last]?.sentence]
  for (let clause = first - 1; clause >= 0 && first - clause <= reach; clause--) {
    if (clauses[clause]?.sentence !== from) break
    best = Math.max(best, strengthAt(read, clause, asked))
  }
  for (let clause = last + 1; clause < clauses.length && clause - last <= reach; clause++) {
    if (clauses[clause]?.sentence !== to) break
    best = Math.max(best, strengthAt(read, clause, asked))
  }
  return best
}

function previousSentence(read: ReadText, { first, asked }: Looked): number {
  const { clauses } = read
  const own = clauses[first]?.sentence ?? 0
  let best = 0
  for (let clause = first - 1; clause >= 0; clause--) {
    const sentence = clauses[clause]?.sentence ?? 0
    if (sentence < own - 1) break
    if (sentence === own - 1) best = Math.max(best, strengthAt(read, clause, asked))
  }
  return best
}
