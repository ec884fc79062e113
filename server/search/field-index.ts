import { impact, inverseDocumentFrequency, MAX_IMPACT } from './bm25.ts'
import { buildImpactIndex, IMPACT_SLOTS, type ImpactIndex } from './flexsearch.ts'

/** One field of all passages: its postings by impact, and the statistics that FlexSearch does not keep. */
export interface FieldIndex {
  readonly size: number
  /** Number of passages that hold the term. */
  documentFrequency(term: string): number
  /** 0 for a term that no passage holds. */
  idf(term: string): number
  /** Posting lists by slot, slot 0 the highest impact. */
  slots(term: string): readonly (readonly number[] | undefined)[]
}

/** The impact that a slot stands for: the middle of its range. */
export const slotImpact = (slot: number): number => (MAX_IMPACT * (IMPACT_SLOTS - slot - 0.5)) / IMPACT_SLOTS

const slotOf = (value: number): number =>
  Math.max(0, IMPACT_SLOTS - 1 - Math.floor((value / MAX_IMPACT) * IMPACT_SLOTS))

/** Builds one field from the terms of each passage, with repetitions. */
export function buildFieldIndex(passages: readonly (readonly string[])[]): FieldIndex {
  const frequencies = new Map<string, number>()
  const filled = passages.filter((terms) => terms.length > 0)
  const averageLength = filled.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, filled.length)
  const index: ImpactIndex = buildImpactIndex(termSlots(passages, averageLength, frequencies))
  const documentFrequency = (term: string): number => frequencies.get(term) ?? 0
  return {
    size: passages.length,
    documentFrequency,
    idf: (term) => {
      const holding = documentFrequency(term)
      return holding === 0 ? 0 : inverseDocumentFrequency(passages.length, holding)
    },
    slots: (term) => (frequencies.has(term) ? index.slots(term) : []),
  }
}

function* termSlots(
  passages: readonly (readonly string[])[],
  averageLength: number,
  frequencies: Map<string, number>,
): Generator<ReadonlyMap<string, number>> {
  for (const terms of passages) {
    const counts = countTerms(terms)
    for (const [term, count] of counts) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
      counts.set(term, slotOf(impact(count, terms.length, averageLength)))
    }
    yield counts
  }
}

/** How often each term occurs. */
export function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
