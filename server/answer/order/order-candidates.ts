import type { Query } from '../../domain/query.ts'
import type { PassageIndex } from '../../search/passage-index.ts'
import type { RankedPassage } from '../../search/rank-passages.ts'
import type { Weighing } from '../evidence/weigh-documents.ts'
import { greatestAmong, type ComparedFeature } from './greatest-among.ts'
import { ORDER_FEATURES, readOrderFeatures, type OrderFeatures } from './order-features.ts'
import type { FeatureWeights, OrderWeights } from './order-weights.ts'
import type { Traits } from './passage-traits.ts'
import { readAsked, type Asked } from './read-asked.ts'

/** Points for what was quoted in the turn before, and for the rest of its document. */
const SAME_PARAGRAPH = 1
const SAME_DOCUMENT = 1.5

/** A paragraph that was quoted, and its document. */
export interface Here {
  readonly documentId: string
  readonly paragraphId: string
}

/** A candidate with what the order looked at. `score` is in points above the least candidate. */
export interface OrderedPassage extends RankedPassage {
  readonly features: OrderFeatures
  /** In which of them no paragraph has more. */
  readonly greatest: ReadonlySet<ComparedFeature>
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
  /** The question with the words before it that it leans on. */
  readonly said: string
  /** What was quoted in the turn before, where the question leans on it. */
  readonly here: Here | null
  readonly query: Query
  readonly weighing: Weighing
  readonly index: PassageIndex
  readonly traits: Traits
  readonly orderWeights: OrderWeights
}

/** Orders the found passages by a linear model over what ranking found, what is covered, and whose words they are. */
export function orderCandidates(found: readonly RankedPassage[], input: OrderInput): Ordered {
  const asked = readAsked(input, input.index, input.traits)
  const compared = found.flatMap((candidate) => {
    const traits = input.traits.of(candidate.passage)
    if (traits === undefined) return []
    const features = readOrderFeatures(candidate, traits, asked, input.weighing)
    return [{ candidate, features, isGap: traits.isGap }]
  })
  const paragraphs = compared.filter(({ isGap }) => !isGap)
  const described = paragraphs.map(({ features }) => features)
  const weights = weighFor(input.orderWeights, unheardShare(described))
  const greatestOf = greatestAmong(described)
  const weighed = compared.map(({ candidate, features, isGap }) => {
    const greatest = greatestOf(features)
    const here = { label: 'here', value: nearHere(candidate.id, input.here) }
    const parts = [...weighFeatures(features, weights), ...weighGreatest(greatest, input.orderWeights), here]
    const points = parts.reduce((sum, { value }) => sum + value, 0)
    return { candidate, features, greatest, isGap, parts, points }
  })
  const least = Math.min(0, ...weighed.map(({ points }) => points))
  const ordered = weighed
    .map(({ candidate, features, greatest, isGap, parts, points }) => {
      const why = [...parts, { label: 'zero', value: -least }].filter(({ value }) => value !== 0)
      return { passage: { ...candidate, features, greatest, score: points - least, why }, isGap }
    })
    .sort((a, b) => b.passage.score - a.passage.score || a.passage.passage - b.passage.passage)
  return {
    asked,
    ranked: ordered.flatMap(({ passage, isGap }) => (isGap ? [] : [passage])),
    gaps: ordered.flatMap(({ passage, isGap }) => (isGap ? [passage] : [])),
  }
}

/** Greater shares than this were hardly among those that the weights were fitted to. */
const MOST_UNHEARD = 0.4

/** The share of the candidates that nobody is known to have asked about. */
export const unheardShare = (candidates: readonly OrderFeatures[]): number =>
  Math.min(
    MOST_UNHEARD,
    candidates.reduce((sum, { unheard }) => sum + unheard, 0) / Math.max(1, candidates.length),
  )

/** The weights among candidates of which a share has no known questions: known ones tell less there. */
function weighFor({ heard, unheard }: OrderWeights, share: number): FeatureWeights {
  if (share === 0) return heard
  const pairs = ORDER_FEATURES.map((name) => [name, heard[name] + share * unheard[name]] as const)
  return Object.fromEntries(pairs) as FeatureWeights
}

/** Who asks on asks of the same paragraph, or of the same document, unless others fit better. */
function nearHere(id: string, here: Here | null): number {
  if (here === null) return 0
  if (id === here.paragraphId) return SAME_PARAGRAPH
  return id.startsWith(`${here.documentId}#`) ? SAME_DOCUMENT : 0
}

const weighFeatures = (features: OrderFeatures, weights: FeatureWeights): RankedPassage['why'] =>
  ORDER_FEATURES.map((name) => ({ label: name, value: weights[name] * features[name] }))

const weighGreatest = (greatest: ReadonlySet<ComparedFeature>, weights: OrderWeights): RankedPassage['why'] =>
  [...greatest].map((name) => ({ label: `most ${name}`, value: weights.greatest[name] }))
