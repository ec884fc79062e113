import type { Query } from '../../domain/query.ts'
import type { PassageIndex } from '../../search/passage-index.ts'
import type { RankedPassage } from '../../search/rank-passages.ts'
import type { Weighing } from '../evidence/weigh-documents.ts'
import { ORDER_FEATURES, readOrderFeatures, type OrderFeatures } from './order-features.ts'
import type { OrderWeights } from './order-weights.ts'
import type { Traits } from './passage-traits.ts'
import { readAsked, type Asked } from './read-asked.ts'

/** A candidate with what the order looked at. `score` is in points above the least candidate. */
export interface OrderedPassage extends RankedPassage {
  readonly features: OrderFeatures
}

export interface Ordered {
  readonly asked: Asked
  /** What may be quoted, best first. */
  readonly ranked: readonly OrderedPassage[]
  /** What the library is known not to say, best first, in the same points. */
  readonly gaps: readonly OrderedPassage[]
}

export interface OrderInput {
  readonly question: string
  readonly query: Query
  readonly weighing: Weighing
  readonly index: PassageIndex
  readonly traits: Traits
  readonly orderWeights: OrderWeights
}

/** Orders the found passages by a linear model over what ranking found, what is covered, and whose words they are. */
export function orderCandidates(found: readonly RankedPassage[], input: OrderInput): Ordered {
  const asked = readAsked(input.question, input.query, input.index, input.traits.weighCharacter)
  const weights = input.orderWeights
  const described = found.flatMap((candidate) => {
    const traits = input.traits.of(candidate.passage)
    if (traits === undefined) return []
    const features = readOrderFeatures(candidate, traits, asked, input.weighing)
    return [{ candidate, features, points: pointsOf(features, weights), isGap: traits.isGap }]
  })
  const least = Math.min(0, ...described.map(({ points }) => points))
  const ordered = described
    .map(({ candidate, features, points, isGap }) => ({
      passage: { ...candidate, features, score: points - least, why: explain(features, weights, least) },
      isGap,
    }))
    .sort((a, b) => b.passage.score - a.passage.score || a.passage.passage - b.passage.passage)
  return {
    asked,
    ranked: ordered.flatMap(({ passage, isGap }) => (isGap ? [] : [passage])),
    gaps: ordered.flatMap(({ passage, isGap }) => (isGap ? [passage] : [])),
  }
}

function pointsOf(features: OrderFeatures, weights: OrderWeights): number {
  let sum = 0
  for (const name of ORDER_FEATURES) sum += weights[name] * features[name]
  return sum
}

function explain(features: OrderFeatures, weights: OrderWeights, least: number): RankedPassage['why'] {
  const parts = ORDER_FEATURES.map((label) => ({ label, value: weights[label] * features[label] }))
  return [...parts, { label: 'zero', value: -least }].filter(({ value }) => value !== 0)
}
