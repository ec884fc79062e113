import type { AskedTerm, StandIn } from '../select/weigh-terms.ts'

/** What a word is worth that stands for an asked one as a whole; what stands for a part of it is worth less. */
export const STANDS_FOR = 0.85

/** What the asked word is worth that is found worst among these. */
export const weakestIn = (terms: readonly AskedTerm[], words: ReadonlySet<string>): number =>
  Math.min(...terms.map((term) => strengthIn(term, words)))

/** 1 for a word itself, less for one that stands for it. */
export function strengthIn({ term, standIns }: AskedTerm, words: ReadonlySet<string>): number {
  return words.has(term) ? 1 : bestStandIn(standIns, words)
}

/** What the best of the words that stand for an asked one is worth among these; 0 where none is there. */
export function bestStandIn(standIns: readonly StandIn[], words: ReadonlySet<string>): number {
  let best = 0
  for (const { term: other, strength } of standIns) if (strength > best && words.has(other)) best = strength
  return best
}
