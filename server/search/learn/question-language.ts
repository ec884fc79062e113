import type { PassageIndex } from '../passage-index.ts'
import type { PlacedQuestion } from './place-resolved.ts'

/** How the public asks, whatever about. */
export interface QuestionLanguage {
  /** The chance that the next word of a question is this one. */
  chance(term: string): number
}

/** What the passages' words are worth beside the questions', in words. */
const PASSAGE_WORDS = 500
/** What a word counts that nobody has used yet. */
const NEW_WORD = 0.1

/** Word frequencies of the resolved questions, smoothed by those of the passages. */
export function buildQuestionLanguage(
  placed: readonly PlacedQuestion[],
  { fields, sequences }: PassageIndex,
): QuestionLanguage {
  const counts = new Map<string, number>()
  let total = PASSAGE_WORDS
  for (const { words } of placed) {
    total += words.length
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const passageWords = Math.max(1, fields.words.size * sequences.averageLength)
  return {
    chance: (term) => {
      const share = fields.words.documentFrequency(term) / passageWords
      return ((counts.get(term) ?? 0) + PASSAGE_WORDS * share + NEW_WORD) / total
    },
  }
}
