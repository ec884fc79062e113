import type { Query } from '../../domain/query.ts'
import type { PassageIndex } from '../../search/passage-index.ts'

/** The informative asked words of a query, each with what it tells (idf); an unknown word counts as a rare one. */
export function askedWeights(query: Query, index: PassageIndex): Map<string, number> {
  const unknown = Math.log(1 + index.passages.length)
  const weights = new Map<string, number>()
  for (const { term, origin } of query.words) {
    if (origin === 'asked') weights.set(term, index.fields.words.idf(term) || unknown)
  }
  return weights
}

/** Which asked words a passage holds, in its own words or in those that stand for them. */
export function coveredWords(query: Query, index: PassageIndex, passage: number): Set<string> {
  const present = new Set(index.sequences.of(passage))
  const covered = new Set<string>()
  for (const { term, origin, standsFor } of query.words) {
    const number = index.sequences.termNumber(term)
    if (number === undefined || !present.has(number)) continue
    if (origin === 'asked') covered.add(term)
    else for (const asked of standsFor ?? []) covered.add(asked)
  }
  return covered
}

interface Covering {
  readonly most: number
  /** The share of all asked words that a further passage has to add. */
  readonly share: number
  /** The same for one that lies further behind the best than `lag`. */
  readonly lagging: number
  /** In points of the order. */
  readonly lag: number
}

/** Picks passages in rank order that each cover a good share of what the ones before leave open. */
export function pickCovering<Candidate extends { readonly passage: number; readonly score: number }>(
  candidates: readonly Candidate[],
  query: Query,
  index: PassageIndex,
  { most, share, lagging, lag }: Covering,
): Candidate[] {
  const open = askedWeights(query, index)
  const total = [...open.values()].reduce((sum, weight) => sum + weight, 0)
  const best = Math.max(...candidates.map(({ score }) => score))
  const picked: Candidate[] = []
  for (const candidate of candidates) {
    if (picked.length >= most) break
    let gain = 0
    const covered = coveredWords(query, index, candidate.passage)
    for (const word of covered) gain += open.get(word) ?? 0
    const least = best - candidate.score > lag ? Math.max(share, lagging) : share
    if (picked.length > 0 && gain < least * total) continue
    for (const word of covered) open.delete(word)
    picked.push(candidate)
  }
  return picked
}
