import type { Span } from '../domain/document.ts'

export interface PhraseMatch extends Span {
  readonly phrase: string
}

export type FindPhrases = (text: string) => PhraseMatch[]

/** Finds known phrases in text, the longest at each place; a match inside a longer one is dropped, partial overlaps stay. */
export function buildPhraseFinder(phrases: readonly string[]): FindPhrases {
  const byFirst = new Map<string, string[]>()
  for (const phrase of new Set(phrases)) {
    const first = phrase.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  return (text) => {
    const matches: PhraseMatch[] = []
    let covered = 0
    for (let start = 0; start < text.length; start++) {
      const phrase = byFirst.get(text.charAt(start))?.find((each) => text.startsWith(each, start))
      if (phrase === undefined || start + phrase.length <= covered) continue
      covered = start + phrase.length
      matches.push({ phrase, start, end: covered })
    }
    return matches
  }
}
