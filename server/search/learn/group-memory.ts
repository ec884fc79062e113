import type { Query } from '../../domain/query.ts'
import type { Evidence } from '../evidence.ts'
import type { PassageIndex } from '../passage-index.ts'
import type { PlacedQuestion } from './place-resolved.ts'
import { buildQuestionFinder, type QuestionIdf } from './question-index.ts'

/** What resolved questions say about documents: passages that never resolved one learn from those beside them. */
export type RecallGroups = (query: Query) => Pick<Evidence, 'groupCount' | 'groupField'>

/** Makes the resolved questions of all passages of a document a field of the document. */
export function buildGroupMemory(
  placed: readonly PlacedQuestion[],
  index: PassageIndex,
  idf: QuestionIdf,
): RecallGroups {
  const questions = new Map<number, PlacedQuestion[]>()
  const counts = new Float32Array(index.groups.count)
  for (const question of placed) {
    const groups = question.gold.map((passage) => index.groups.of[passage] as number)
    for (const group of groups) counts[group] = (counts[group] as number) + 1
    for (const group of new Set(groups)) questions.set(group, [...(questions.get(group) ?? []), question])
  }
  const groupCount = counts.map((count) => Math.log1p(count) / 5)
  const groups = [...questions.keys()]
  const find = buildQuestionFinder(
    {
      words: groups.map((group) => (questions.get(group) ?? []).flatMap(({ words }) => words)),
      bigrams: groups.map((group) => (questions.get(group) ?? []).flatMap(({ bigrams }) => bigrams)),
    },
    idf,
  )
  const groupField = new Float32Array(index.groups.count)
  return (query) => {
    groupField.fill(0)
    const found = find(query, groups.length)
    const best = found[0]?.score ?? 1
    for (const { list, score } of found) groupField[groups[list] as number] = score / best
    return { groupCount, groupField }
  }
}
