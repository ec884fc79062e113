import { Index } from 'flexsearch'

/** Posting lists ordered by quantised impact. */
export interface ImpactIndex {
  /** For each slot the lists whose impact of the term falls there; slot 0 the highest impact; slots may be missing. */
  slots(term: string): readonly (readonly number[] | undefined)[]
}

/** The distinct terms of a list, and beside each the slot of its impact. */
export interface TermSlots {
  readonly terms: readonly string[]
  readonly slots: ArrayLike<number>
}

/** FlexSearch as an impact-ordered index: its score hook names the slot that a posting goes to. */
export function buildImpactIndex(lists: Iterable<TermSlots>, resolution: number): ImpactIndex {
  let slots: ArrayLike<number> = []
  const index = new Index({
    tokenize: 'strict',
    resolution,
    cache: false,
    encode: (content: string | string[]) => (Array.isArray(content) ? content : [content]),
    score: (_content, _term, at) => slots[at] ?? resolution - 1,
  })
  let id = 0
  for (const list of lists) {
    slots = list.slots
    if (list.terms.length > 0) index.add(id, list.terms as unknown as string)
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
