import type { PassageIndex } from '../passage-index.ts'
import type { ResolvedTerms } from './learned.ts'

/** A resolved question with its passages as numbers of an index. */
export interface PlacedQuestion {
  readonly words: readonly string[]
  readonly bigrams: readonly string[]
  readonly gold: readonly number[]
  readonly not: readonly number[]
}

/** Looks the passages up; ids that the index does not hold are passed over: a document may have been withdrawn. */
export function placeResolved(resolved: readonly ResolvedTerms[], index: PassageIndex): PlacedQuestion[] {
  const numbers = new Map(index.passages.map(({ id }, number) => [id, number]))
  const known = (ids: readonly string[]): number[] => [...new Set(ids)].flatMap((id) => numbers.get(id) ?? [])
  return resolved.map(({ words, bigrams, gold, not }) => ({
    words,
    bigrams,
    gold: known(gold),
    not: known(not),
  }))
}
