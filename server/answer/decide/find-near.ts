import type { Span } from '../../domain/document.ts'
import type { Hit } from '../select/find-hits.ts'
import type { AskedTerm } from '../select/weigh-terms.ts'

/** How much text counts as one place: two or three clauses. */
const NEAR = 120
/** What a word loses that the title has: it is said of the whole text and marks no place in it. */
const TITLE_DISCOUNT = 0.7

/** The stretch of at most NEAR characters that holds the most of the asked words' weight, with its hits. */
export function findNear(
  hits: readonly Hit[],
  terms: readonly AskedTerm[],
  inTitle: readonly number[],
): { readonly span: Span; readonly hits: readonly Hit[] } {
  let best = { from: 0, to: 0, weight: -1 }
  for (let from = 0; from < hits.length; from++) {
    const limit = (hits[from] as Hit).start + NEAR
    const strengths = new Map<number, number>()
    let to = from
    while (to < hits.length && (hits[to] as Hit).end <= limit) {
      const { asked, strength } = hits[to] as Hit
      strengths.set(asked, Math.max(strengths.get(asked) ?? 0, strength))
      to++
    }
    let weight = 0
    for (const [asked, strength] of strengths)
      weight += strength * (terms[asked] as AskedTerm).weight * (1 - TITLE_DISCOUNT * (inTitle[asked] ?? 0))
    if (weight > best.weight + 1e-9) best = { from, to, weight }
  }
  const inside = hits.slice(best.from, best.to)
  const start = inside[0]?.start ?? 0
  return { span: { start, end: Math.max(start, ...inside.map(({ end }) => end)) }, hits: inside }
}
