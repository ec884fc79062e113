import type { Query } from '../domain/query.ts'
import type { FieldIndex } from './field-index.ts'
import { SMALLEST_NORM } from './tuning.ts'

/** What a query could score at most with each word once; features are in shares of it. */
export function mostPoints(query: Query, words: FieldIndex): number {
  let most = 0
  for (const { term, weight } of query.words) most += weight * words.idf(term)
  return Math.max(SMALLEST_NORM, most)
}
