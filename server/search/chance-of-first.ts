import type { Query } from '../domain/query.ts'
import type { PassageIndex } from './passage-index.ts'
import type { RankedPassage } from './rank-passages.ts'
import { mostPoints } from './most-points.ts'
import { TEMPERATURE } from './tuning.ts'

/**
 * The chance that the first of these passages is the right one if any of them is: the softmax that ranking is trained
 * with. Free of the scale of scores, so that it means the same whatever was learned.
 */
export function chanceOfFirst(index: PassageIndex, query: Query, ranked: readonly RankedPassage[]): number {
  const norm = mostPoints(query, index.fields.words)
  const first = ranked[0]?.score ?? 0
  let sum = 0
  for (const { score } of ranked) sum += Math.exp((TEMPERATURE * (score - first)) / norm)
  return sum === 0 ? 0 : 1 / sum
}
