import type { Library } from '../../domain/library.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import { readGapId } from '../order/gap-passages.ts'
import { MESSAGES } from './messages.ts'

/** How much of what is asked a gap must speak of to be named, by weight. */
const NAMED_FROM = 0.6

/** A paragraph has known questions and a gap has none, which is worth so many points. */
export const UNHEARD_LAG = 4.5

/**
 * Names what the library is known to lack, where that fits the question better than any paragraph, or at most `lag` points
 * less; else nothing.
 */
export function sayKnownGap(
  { gaps: [gap], ranked: [best] }: Evidence,
  library: Library,
  lag = 0,
): readonly string[] {
  if (gap === undefined || best === undefined || gap.score <= best.score - lag) return []
  if (gap.features.bodyOrName < NAMED_FROM) return []
  const place = readGapId(gap.id)
  const document = place === null ? null : library.findDocument(place.documentId)
  const text = place === null ? undefined : document?.gaps[place.at]
  if (!document || text === undefined) return []
  return [MESSAGES.knownGap(document.aliases[0] ?? document.title, text)]
}
