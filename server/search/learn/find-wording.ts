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
  const byAsked = new Map<string, { readonly terms: number[]; readonly shares: number[] }>()
  for (const [word, row] of Object.entries(wording)) {
    const term = sequences.termNumber(word)
    if (term === undefined) continue
    for (const [asked, probability] of row) {
      if (asked === word) continue
      const share = probability / language.chance(asked)
      if (share < LEAST_SHARE) continue
      const known = byAsked.get(asked) ?? { terms: [], shares: [] }
      byAsked.set(asked, known)
      known.terms.push(term)
      known.shares.push(share)
    }
  }
  return (query) =>
    query.words.flatMap(({ term, weight, origin }) => {
      const known = byAsked.get(term)
      return origin !== 'asked' || known === undefined ? [] : [{ weight, ...known }]
    })
}
