/** Grouping by similarity: leader clustering, so that a group never drifts and the same questions make the same groups. */

/** A group, by the words of the question that began it. */
export interface QuestionGroup {
  readonly id: string
  readonly terms: readonly string[]
}

/** What a word tells among the questions. */
export type TermWeight = (term: string) => number

/** From this share of common weight on, two questions ask for the same. */
const ALIKE = 0.5
/** Questions that are imagined beside the real ones, so that the first few do not decide what a word tells. */
const BACKGROUND = 20

/** Inverse document frequency over the questions asked so far. */
export function weighTerms(questions: readonly (readonly string[])[]): TermWeight {
  const holding = new Map<string, number>()
  for (const terms of questions)
    for (const term of new Set(terms)) holding.set(term, (holding.get(term) ?? 0) + 1)
  const all = questions.length + BACKGROUND
  return (term) => Math.log(1 + all / (1 + (holding.get(term) ?? 0)))
}

/** The group that a question belongs to, or null where none is alike enough. Of equal ones the first. */
export function findGroup<G extends QuestionGroup>(
  terms: readonly string[],
  groups: readonly G[],
  weigh: TermWeight,
): G | null {
  let best: G | null = null
  let most = 0
  for (const group of groups) {
    const likeness = compareTerms(terms, group.terms, weigh)
    if (likeness >= ALIKE && likeness > most) [best, most] = [group, likeness]
  }
  return best
}

/** The weight of the common words against that of all words of both: 1 for the same words, 0 for none in common. */
export function compareTerms(a: readonly string[], b: readonly string[], weigh: TermWeight): number {
  const others = new Set(b)
  let common = 0
  let all = 0
  for (const term of new Set([...a, ...b])) {
    const weight = weigh(term)
    all += weight
    if (others.has(term) && a.includes(term)) common += weight
  }
  return all === 0 ? 0 : common / all
}
