import type { PassageIndex } from '../passage-index.ts'
import type { LearnedRanking } from '../rank-passages.ts'
import { buildFindWording } from './find-wording.ts'
import { buildGroupMemory } from './group-memory.ts'
import type { Learned } from './learned.ts'
import { lendWords } from './lend-words.ts'
import { buildPassageMemory, type SimilarQuestion } from './passage-memory.ts'
import { placeResolved, type PlacedQuestion } from './place-resolved.ts'
import { buildQuestionLanguage } from './question-language.ts'
import { buildQuestionFinder, buildQuestionIdf, fullScore } from './question-index.ts'
import { buildSectionMemory } from './section-memory.ts'
import { buildTranslate } from './translate.ts'
import { SIMILAR_QUESTIONS, VETO_LIKENESS } from './tuning.ts'

/** Prepares what was learned for ranking over an index. */
export function openLearned(index: PassageIndex, learned: Learned): LearnedRanking {
  const { weights } = learned
  const placed = placeResolved(learned.resolved, index)
  const texts = { words: placed.map(({ words }) => words), bigrams: placed.map(({ bigrams }) => bigrams) }
  const idf = buildQuestionIdf(texts, index)
  const findQuestions = buildQuestionFinder(texts, idf)
  const recallPassages = buildPassageMemory(placed, idf)
  const recallGroups = buildGroupMemory(placed, index, idf)
  const language = buildQuestionLanguage(placed, index)
  const recallSections = weights.section === 0 ? null : buildSectionMemory(placed, index, language)
  const translate = buildTranslate(learned.translation, index)
  const findWording = buildFindWording(learned.wording, index, language)
  return {
    weights,
    evidence(query) {
      const full = fullScore(query, idf)
      const similar: SimilarQuestion[] = findQuestions(query, SIMILAR_QUESTIONS).map(({ list, score }) => ({
        ...(placed[list] as PlacedQuestion),
        likeness: Math.min(1, score / full),
      }))
      const alike = similar.filter(({ likeness }) => likeness >= VETO_LIKENESS)
      return {
        passages: recallPassages(query, similar),
        vetoed: new Set(alike.flatMap(({ not }) => not)),
        ...recallGroups(query),
        translation: translate(query),
        sections: recallSections?.(query) ?? null,
        wording: findWording(query),
        feedback: weights.feedback === 0 ? [] : lendWords(index, similar),
      }
    },
  }
}
