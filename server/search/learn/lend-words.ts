import type { WeightedTerm } from '../forward-scorer.ts'
import type { PassageIndex } from '../passage-index.ts'
import type { SimilarQuestion } from './passage-memory.ts'
import { FEEDBACK_QUESTIONS, FEEDBACK_TERMS } from './tuning.ts'

/** Rocchio (1971) with the passages that answered similar questions: what their words are, weighed by likeness. */
export function lendWords(index: PassageIndex, similar: readonly SimilarQuestion[]): WeightedTerm[] {
  const weights = new Map<number, number>()
  let total = 0
  for (const { gold, likeness } of similar.slice(0, FEEDBACK_QUESTIONS)) {
    for (const passage of gold) {
      const sequence = index.sequences.ofWindow(index.windows.first[passage] as number)
      const share = (likeness * 10) / Math.max(1, sequence.length)
      total += likeness
      for (const number of sequence) weights.set(number, (weights.get(number) ?? 0) + share)
    }
  }
  const terms = [...weights].map(([number, weight]) => {
    const term = index.sequences.term(number)
    return { term, weight: weight / total, worth: weight * index.fields.words.idf(term) }
  })
  return terms.sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1)).slice(0, FEEDBACK_TERMS)
}
