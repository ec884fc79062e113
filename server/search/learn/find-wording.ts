import type { Query } from '../../domain/query.ts'
import type { PassageIndex } from '../passage-index.ts'
import type { AskedWording } from '../wording-scorer.ts'
import type { Translation } from './learned.ts'
import type { QuestionLanguage } from './question-language.ts'

/** For the words of a query, the passage words that they are asked for. */
export type FindWording = (query: Query) => AskedWording[]

/** Passage words that make an asked word hardly likelier than anywhere are left out. */
const LEAST_SHARE = 4

/** Turns the table around: it is learned by passage word and looked up by question word. */
export function buildFindWording(
  wording: Translation,
  { sequences }: PassageIndex,
  language: QuestionLanguage,
): FindWording {
  const byAsked = new Map<string, { term: number; share: number }[]>()
  for (const [word, row] of Object.entries(wording)) {
    const term = sequences.termNumber(word)
    if (term === undefined) continue
    for (const [asked, probability] of row) {
      if (asked === word) continue
      const share = probability / language.chance(asked)
      if (share < LEAST_SHARE) continue
      const words = byAsked.get(asked) ?? []
      byAsked.set(asked, words)
      words.push({ term, share })
    }
  }
  return (query) =>
    query.words.flatMap(({ term, weight, origin }) => {
      const words = byAsked.get(term)
      return origin !== 'asked' || words === undefined ? [] : [{ weight, words }]
    })
}
