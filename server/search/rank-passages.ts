import type { Query } from '../domain/query.ts'
import { countTerms } from './field-index.ts'
import { impact } from './bm25.ts'
import type { PassageIndex } from './passage-index.ts'
import { closestDistance } from './term-sequence.ts'
import { CANDIDATES, PROXIMITY_WEIGHT, PROXIMITY_WINDOW } from './tuning.ts'

/** One summand of a score, for explanations. */
export interface ScorePart {
  readonly label: string
  readonly value: number
}

export interface RankedPassage {
  /** Index of the passage. */
  readonly passage: number
  readonly id: string
  readonly score: number
  readonly why: readonly ScorePart[]
}

/** Retrieves and orders the best `count` passages for a query. */
export function rankPassages(index: PassageIndex, query: Query, count: number): RankedPassage[] {
  const ranked = index.retrieve(query, Math.max(CANDIDATES, count)).map(({ passage, score }) => {
    const close = proximity(index, query, passage)
    const why = [
      { label: 'terms', value: score },
      { label: 'proximity', value: close },
    ]
    return { passage, id: (index.passages[passage] as { id: string }).id, score: score + close, why }
  })
  return ranked.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, count)
}

/** What neighbouring asked words add by standing close together in the passage. */
function proximity(index: PassageIndex, query: Query, passage: number): number {
  const asked = query.words.filter((word) => word.origin === 'asked')
  const sequence = index.sequences.of(passage)
  let sum = 0
  for (let i = 0; i + 1 < asked.length; i++) {
    const [first, second] = [asked[i]?.term ?? '', asked[i + 1]?.term ?? '']
    const [a, b] = [index.sequences.termNumber(first), index.sequences.termNumber(second)]
    if (a === undefined || b === undefined || a === b) continue
    const distance = closestDistance(sequence, a, b)
    if (distance > PROXIMITY_WINDOW) continue
    sum +=
      (PROXIMITY_WEIGHT * Math.min(index.fields.words.idf(first), index.fields.words.idf(second))) / distance
  }
  return sum
}

/** Term by term, what one passage scores in each field: exact BM25, before quantisation. */
export function explainTerms(index: PassageIndex, query: Query, passage: number): ScorePart[] {
  const sequence = index.sequences.of(passage)
  const counts = countTerms([...sequence].map(String))
  const averageLength = index.sequences.averageLength
  return query.words.flatMap(({ term, weight, origin }) => {
    const frequency = counts.get(String(index.sequences.termNumber(term))) ?? 0
    if (frequency === 0) return []
    const value = weight * index.fields.words.idf(term) * impact(frequency, sequence.length, averageLength)
    return [{ label: `${term} (${origin})`, value }]
  })
}
