import type { Query } from '../../domain/query.ts'
import type { PassageEvidence } from '../evidence.ts'
import type { PlacedQuestion } from './place-resolved.ts'
import { buildQuestionFinder, type QuestionIdf } from './question-index.ts'
import { RESOLVED_PASSAGES } from './tuning.ts'

/** A resolved question that is like the query; likeness 1 for the same words. */
export interface SimilarQuestion extends PlacedQuestion {
  readonly likeness: number
}

/** What resolved questions say about passages, given the query and the similar ones among them. */
export type RecallPassages = (
  query: Query,
  similar: readonly SimilarQuestion[],
) => ReadonlyMap<number, PassageEvidence>

type Draft = { -readonly [Key in keyof PassageEvidence]: PassageEvidence[Key] }

/** Makes the resolved questions of each passage a field of it. */
export function buildPassageMemory(placed: readonly PlacedQuestion[], idf: QuestionIdf): RecallPassages {
  const questions = new Map<number, PlacedQuestion[]>()
  for (const question of placed)
    for (const passage of question.gold) questions.set(passage, [...(questions.get(passage) ?? []), question])
  const passages = [...questions.keys()]
  const find = buildQuestionFinder(
    {
      words: passages.map((passage) => (questions.get(passage) ?? []).flatMap(({ words }) => words)),
      bigrams: passages.map((passage) => (questions.get(passage) ?? []).flatMap(({ bigrams }) => bigrams)),
    },
    idf,
  )
  return (query, similar) => {
    const drafts = new Map<number, Draft>()
    const draftOf = (passage: number): Draft => {
      const known = drafts.get(passage)
      if (known !== undefined) return known
      const count = Math.log1p(questions.get(passage)?.length ?? 0)
      const draft = { similar: 0, resolved: 0, count }
      drafts.set(passage, draft)
      return draft
    }
    for (const { gold, likeness } of similar) {
      for (const passage of gold) {
        const draft = draftOf(passage)
        draft.similar = Math.max(draft.similar, likeness)
      }
    }
    for (const { list, score } of find(query, RESOLVED_PASSAGES))
      draftOf(passages[list] as number).resolved = score
    return drafts
  }
}
