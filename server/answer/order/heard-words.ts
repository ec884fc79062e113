import type { ResolvedTerms } from '../../search/learn/learned.ts'
import type { PassageTraits } from './passage-traits.ts'
import type { Asked } from './read-asked.ts'
import { strengthIn } from './word-strength.ts'

/** The words and pairs of characters of the questions that are known to be answered by one passage. */
export interface Heard {
  /** How often each word was said. */
  readonly words: ReadonlyMap<string, number>
  readonly pairs: ReadonlySet<string>
}

const NOTHING: Heard = { words: new Map(), pairs: new Set() }

/** Reads for every passage, by its id, what was asked of it. */
export function readHeard(answered: readonly ResolvedTerms[]): (id: string) => Heard {
  const heard = new Map<string, { words: Map<string, number>; pairs: Set<string> }>()
  for (const { words, bigrams, gold } of answered) {
    for (const id of gold) {
      const known = heard.get(id) ?? { words: new Map<string, number>(), pairs: new Set<string>() }
      heard.set(id, known)
      for (const word of words) known.words.set(word, (known.words.get(word) ?? 0) + 1)
      for (const pair of bigrams) known.pairs.add(pair)
    }
  }
  return (id) => heard.get(id) ?? NOTHING
}

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
