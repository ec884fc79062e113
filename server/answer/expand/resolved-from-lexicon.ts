import type { PolicyDocument } from '../../domain/document.ts'
import type { Lexicon } from '../../domain/lexicon.ts'
import type { Resolved } from '../../search/learn/learned.ts'
import { normalise } from '../../text/normalise.ts'

/** Official words that stand in more paragraphs than this say nothing about any one of them. */
const MOST_HOLDING = 4

/**
 * The lexicon as questions already resolved: whoever says a lay term is answered where its official words stand. Words
 * of a lay term then count even when the term is not said as a whole.
 */
export function resolvedFromLexicon(lexicon: Lexicon, documents: readonly PolicyDocument[]): Resolved[] {
  const paragraphs = documents.flatMap((document) =>
    document.paragraphs
      .filter(({ attestation }) => attestation !== 'recalled')
      .map(({ id, text }) => ({ id, text: normalise(text).text })),
  )
  const holding = new Map<string, readonly string[]>()
  const whereStands = (official: string): readonly string[] => {
    const known = holding.get(official)
    if (known !== undefined) return known
    const ways = sameMeaning(official, lexicon).map((word) => normalise(word).text)
    const ids = paragraphs.filter(({ text }) => ways.some((way) => text.includes(way))).map(({ id }) => id)
    const telling = ids.length > MOST_HOLDING ? [] : ids
    holding.set(official, telling)
    return telling
  }
  return lexicon.layTerms.flatMap(({ lay, official }) => {
    const gold = [...new Set(official.flatMap(whereStands))]
    return gold.length === 0 ? [] : [{ q: lay, gold }]
  })
}

/** An official word and the words that official texts use for the same thing. */
function sameMeaning(official: string, { synonyms }: Lexicon): string[] {
  return [official, ...synonyms.flatMap(({ words }) => (words.includes(official) ? words : []))]
}
