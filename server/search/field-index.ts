import { impact, inverseDocumentFrequency, MAX_IMPACT } from './bm25.ts'
import { buildImpactIndex, type TermSlots } from './flexsearch.ts'
import type { TermLists } from './term-lists.ts'

/** Impact levels of a posting list; slot 0 holds the highest. */
const IMPACT_SLOTS = 32

/** One field of all lists: its postings by impact, and the statistics that FlexSearch does not keep. */
export interface FieldIndex {
  readonly size: number
  /** Number of lists that hold the term. */
  documentFrequency(term: string): number
  /** 0 for a term that no list holds. */
  idf(term: string): number
  /** Posting lists by slot, slot 0 the highest impact. */
  slots(term: string): readonly (readonly number[] | undefined)[]
  /** The impact that a slot stands for: the middle of its range. */
  slotImpact(slot: number): number
}

/** Builds one field. Fewer slots take less memory and lose precision. */
export function buildFieldIndex(lists: TermLists, resolution: number = IMPACT_SLOTS): FieldIndex {
  const frequencies = new Int32Array(lists.terms.size)
  const index = buildImpactIndex(termSlots(lists, resolution, frequencies), resolution)
  const idfs = Float64Array.from(frequencies, (holding) =>
    holding === 0 ? 0 : inverseDocumentFrequency(lists.count, holding),
  )
  const documentFrequency = (term: string): number => frequencies[lists.terms.find(term) ?? -1] ?? 0
  return {
    size: lists.count,
    documentFrequency,
    idf: (term) => idfs[lists.terms.find(term) ?? -1] ?? 0,
    slots: (term) => (documentFrequency(term) > 0 ? index.slots(term) : []),
    slotImpact: (slot) => (MAX_IMPACT * (resolution - slot - 0.5)) / resolution,
  }
}

const slotOf = (value: number, resolution: number): number =>
  Math.max(0, resolution - 1 - Math.floor((value / MAX_IMPACT) * resolution))

function* termSlots(lists: TermLists, resolution: number, frequencies: Int32Array): Generator<TermSlots> {
  const counts = new Int32Array(lists.terms.size)
  for (let list = 0; list < lists.count; list++) {
    const numbers = lists.of(list)
    const distinct: number[] = []
    for (const number of numbers) {
      if (counts[number] === 0) distinct.push(number)
      counts[number] = (counts[number] as number) + 1
    }
    const slots = distinct.map((number) => {
      const value = impact(counts[number] as number, numbers.length, lists.averageLength)
      counts[number] = 0
      frequencies[number] = (frequencies[number] as number) + 1
      return slotOf(value, resolution)
    })
    yield { terms: distinct.map((number) => lists.terms.term(number)), slots }
  }
}
