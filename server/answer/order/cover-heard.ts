import type { PassageTraits } from './passage-traits.ts'
import type { Asked } from './read-asked.ts'
import { strengthIn } from './word-strength.ts'

/** How much of the asked words and pairs stands in a passage, in its names, or in questions known to be answered by it. */
export function coverHeard(
  { body, name, pairs: own, heard }: PassageTraits,
  { terms, total, pairs, pairsTotal }: Asked,
): Record<'heard' | 'heardPairs', number> {
  let words = 0
  for (const term of terms)
    words +=
      term.weight *
      Math.max(sureness(heard.words.get(term.term) ?? 0), strengthIn(term, body), strengthIn(term, name))
  let inPairs = 0
  for (const { pair, weight } of pairs) if (own.has(pair) || heard.pairs.has(pair)) inPairs += weight
  return { heard: words / total, heardPairs: inPairs / pairsTotal }
}

/** What is said once may be chance. */
const sureness = (times: number): number => times / (times + 1)
