import type { Analyse } from '../../domain/token.ts'
import { normalise } from '../../text/normalise.ts'

/** A question with what staff decided on it. */
export interface DecidedQuestion<T> {
  readonly question: string
  readonly decision: T
}

/** Finds what was decided on a question that says the same words, in any order and with any filler; else null. */
export function buildQuestionMatcher<T>(
  decided: readonly DecidedQuestion<T>[],
  analyse: Analyse,
): (question: string) => T | null {
  // Of two decisions on one question the later one counts.
  const byWords = new Map(decided.map(({ question, decision }) => [keyOf(question, analyse), decision]))
  if (byWords.size === 0) return () => null
  return (question) => byWords.get(keyOf(question, analyse)) ?? null
}

/** Words without fillers; negations, numbers and grades are words like all others, so that these have to agree. */
function keyOf(question: string, analyse: Analyse): string {
  const words = [...new Set(analyse(question).words)].sort()
  return words.length > 0 ? words.join(' ') : normalise(question).text.replace(/[\p{P}\s]/gu, '')
}
