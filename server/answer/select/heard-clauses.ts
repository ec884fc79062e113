import type { Span } from '../../domain/document.ts'
import { overlap } from './answering-places.ts'
import type { Clause } from './cut-clauses.ts'
import { SELECTION } from './selection-tuning.ts'
import type { AskedTerm } from './weigh-terms.ts'

/** A place in a text that answers a known question, with the words of the question. */
export interface HeardAt extends Span {
  readonly words: ReadonlySet<string>
}

/**
 * By clause, how sure it is for each asked word that who says it means this clause: the share of the known questions with
 * the word that the clause answers, less where they are few.
 */
export function hearClauses(
  clauses: readonly Clause[],
  terms: readonly AskedTerm[],
  heard: readonly HeardAt[],
): number[][] {
  const withTerm = terms.map(({ term }) => heard.filter(({ words }) => words.has(term)))
  return clauses.map((clause) =>
    withTerm.map((places) => {
      const here = places.filter((place) => overlap(place, clause)).length
      return (SELECTION.heard * here) / (places.length + SELECTION.heardDoubt)
    }),
  )
}
