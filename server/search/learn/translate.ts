import type { Query } from '../../domain/query.ts'
import type { WeightedTerm } from '../forward-scorer.ts'
import type { Translation } from './learned.ts'
import { TRANSLATED_TERMS } from './tuning.ts'

/** The passage words that the table gives for the query's words; words that are asked already are left out. */
export function translate(query: Query, translation: Translation): WeightedTerm[] {
  const asked = new Set(query.words.map(({ term }) => term))
  const weights = new Map<string, number>()
  for (const { term, weight } of query.words) {
    if (!Object.hasOwn(translation, term)) continue
    for (const [word, probability] of translation[term] ?? [])
      if (!asked.has(word)) weights.set(word, (weights.get(word) ?? 0) + weight * probability)
  }
  return [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, TRANSLATED_TERMS)
}
