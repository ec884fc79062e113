import type { ResolvedTerms } from '../../search/learn/learned.ts'
import { findAnsweringPlaces } from '../select/answering-places.ts'
import type { HeardAt } from '../select/heard-clauses.ts'

/** The words and pairs of characters of the questions that are known to be answered by one passage. */
export interface Heard {
  /** How often each word was said. */
  readonly words: ReadonlyMap<string, number>
  readonly pairs: ReadonlySet<string>
  /** The same by the place in the passage that answers, where it is known. */
  readonly places: readonly HeardAt[]
}

/** A question that is known to be answered. */
export interface Answered extends ResolvedTerms {
  /** The words of the passages that answer, as they stand there; none where they are not known. */
  readonly answeringWords: readonly string[]
}

/** Reads what was asked of a passage with an id and a text. */
export function readHeard(answered: readonly Answered[]): (id: string, text: string) => Heard {
  const byPassage = new Map<string, Answered[]>()
  for (const each of answered) {
    for (const id of each.gold) {
      const known = byPassage.get(id)
      if (known === undefined) byPassage.set(id, [each])
      else known.push(each)
    }
  }
  return (id, text) => {
    const words = new Map<string, number>()
    const pairs = new Set<string>()
    const places: HeardAt[] = []
    for (const each of byPassage.get(id) ?? []) {
      for (const word of each.words) words.set(word, (words.get(word) ?? 0) + 1)
      for (const pair of each.bigrams) pairs.add(pair)
      for (const place of findAnsweringPlaces(text, each.answeringWords))
        places.push({ ...place, words: new Set(each.words) })
    }
    return { words, pairs, places }
  }
}
