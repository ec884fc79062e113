import { Index } from 'flexsearch'

/** Number of impact levels; slot 0 holds the highest impacts. */
export const IMPACT_SLOTS = 32

/** Posting lists ordered by quantised impact. */
export interface ImpactIndex {
  /** For each slot the documents whose impact of the term falls there; slots may be missing. */
  slots(term: string): readonly (readonly number[] | undefined)[]
}

/** A document's distinct terms, each with the slot of its impact. */
export type TermSlots = ReadonlyMap<string, number>

/** FlexSearch as an impact-ordered index: its score hook names the slot that a posting goes to. */
export function buildImpactIndex(documents: Iterable<TermSlots>): ImpactIndex {
  let adding: TermSlots = new Map()
  const index = new Index({
    tokenize: 'strict',
    resolution: IMPACT_SLOTS,
    cache: false,
    encode: (content: string | string[]) => (Array.isArray(content) ? content : [content]),
    score: (_content, term) => adding.get(term) ?? IMPACT_SLOTS - 1,
  })
  let id = 0
  for (const document of documents) {
    adding = document
    if (document.size > 0) index.add(id, [...document.keys()] as unknown as string)
    id++
  }
  return { slots: (term) => readSlots(index, term) }
}

/** With `resolve: false` FlexSearch hands out its own slot arrays instead of merging them. */
function readSlots(index: Index, term: string): readonly (readonly number[] | undefined)[] {
  const found = index.search(term, { resolve: false, limit: Number.MAX_SAFE_INTEGER }) as unknown as {
    readonly result: readonly (readonly number[] | undefined)[]
  }
  return found.result
}
