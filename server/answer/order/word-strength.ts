import type { AskedTerm, StandIn } from '../select/weigh-terms.ts'

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
