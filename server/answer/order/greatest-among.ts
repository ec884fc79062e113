import type { OrderFeature, OrderFeatures } from './order-features.ts'

/** Features by degrees: to have the most of one among all candidates tells more than how much it is. */
export const COMPARED_FEATURES = [
  'score',
  'bigrams',
  'similar',
  'translation',
  'feedback',
  'proximity',
  'body',
  'bodyOrName',
  'name',
  'heard',
  'heardPairs',
  'sentence',
  'sentenceGives',
  'characters',
  'charactersName',
  'charactersEither',
  'charactersSentence',
  'form',
  'formLead',
  'affinity',
] as const satisfies readonly OrderFeature[]
export type ComparedFeature = (typeof COMPARED_FEATURES)[number]

/** What differs by less than a thousandth is as much. */
const AS_MUCH = 0.999

/** The compared features of which a candidate has as much as any other, and some. */
export function greatestAmong(
  candidates: readonly OrderFeatures[],
): (features: OrderFeatures) => ReadonlySet<ComparedFeature> {
  const most = COMPARED_FEATURES.map((name) => Math.max(0, ...candidates.map((each) => each[name])))
  return (features) =>
    new Set(
      COMPARED_FEATURES.filter(
        (name, at) => features[name] > 0 && features[name] >= AS_MUCH * (most[at] ?? 0),
      ),
    )
}
