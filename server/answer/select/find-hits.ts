import type { Span } from '../../domain/document.ts'
import { locateTerm, type FoldedText } from './locate-terms.ts'
import type { AskedTerm } from './weigh-terms.ts'

/** Where an asked word, or one that stands for it, is found. */
export interface Hit extends Span {
  /** Number of the asked word. */
  readonly asked: number
  /** 1 for the word itself, less for a stand-in. */
  readonly strength: number
}

/** All places of the asked words in a text, in order. */
export function findHits(folded: FoldedText, terms: readonly AskedTerm[]): Hit[] {
  const hits: Hit[] = []
  terms.forEach(({ term, standIns }, asked) => {
    for (const span of locateTerm(folded, term)) hits.push({ ...span, asked, strength: 1 })
    for (const { term: other, strength } of standIns)
      for (const span of locateTerm(folded, other)) hits.push({ ...span, asked, strength })
  })
  return hits.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** How well each asked word is found among hits: 0 to 1 by its number. */
export function foundStrengths(hits: readonly Hit[], count: number): number[] {
  const found = new Array<number>(count).fill(0)
  for (const { asked, strength } of hits) found[asked] = Math.max(found[asked] as number, strength)
  return found
}

/** The share of the asked words' weight that is found; 0 when nothing was asked. */
export function coverShare(terms: readonly AskedTerm[], found: readonly number[]): number {
  let total = 0
  let covered = 0
  terms.forEach(({ weight }, asked) => {
    total += weight
    covered += weight * (found[asked] ?? 0)
  })
  return total === 0 ? 0 : covered / total
}
