import type { Query } from '../../domain/query.ts'
import { buildAccumulator, type ScoredList, type ScoredTerm } from '../accumulate.ts'
import { inverseDocumentFrequency } from '../bm25.ts'
import { buildFieldIndex } from '../field-index.ts'
import type { PassageIndex } from '../passage-index.ts'
import { packTerms } from '../term-lists.ts'
import { BIGRAM_SHARE } from './tuning.ts'

/** Texts of questions: words and bigrams. */
export interface QuestionTexts {
  readonly words: readonly (readonly string[])[]
  readonly bigrams: readonly (readonly string[])[]
}

/** Finds texts made of questions by BM25 over words and bigrams. */
export type FindQuestions = (query: Query, count: number) => ScoredList[]

/** What a term tells among questions. */
export interface QuestionIdf {
  word(term: string): number
  bigram(term: string): number
}

/** Passages stand in for this many questions, so that a handful of questions does not decide what a word tells. */
const BACKGROUND = 200

/** Idf from the resolved questions, smoothed by the passages. */
export function buildQuestionIdf(texts: QuestionTexts, index: PassageIndex): QuestionIdf {
  const smoothed = (
    lists: readonly (readonly string[])[],
    field: PassageIndex['fields']['words'],
  ): ((term: string) => number) => {
    const holding = new Map<string, number>()
    for (const list of lists)
      for (const term of new Set(list)) holding.set(term, (holding.get(term) ?? 0) + 1)
    return (term) =>
      inverseDocumentFrequency(
        lists.length + BACKGROUND,
        (holding.get(term) ?? 0) + (BACKGROUND * field.documentFrequency(term)) / Math.max(1, field.size),
      )
  }
  return {
    word: smoothed(texts.words, index.fields.words),
    bigram: smoothed(texts.bigrams, index.fields.bigrams),
  }
}

/** Indexes texts of questions. */
export function buildQuestionFinder(texts: QuestionTexts, idf: QuestionIdf): FindQuestions {
  const words = buildFieldIndex(packTerms(texts.words))
  const bigrams = buildFieldIndex(packTerms(texts.bigrams))
  const accumulator = buildAccumulator(texts.words.length)
  return (query, count) => {
    const terms: ScoredTerm[] = [
      ...query.words.map(({ term, weight }) => ({
        field: words,
        term,
        worth: weight * idf.word(term),
      })),
      ...query.bigrams.map(({ term, weight }) => ({
        field: bigrams,
        term,
        worth: BIGRAM_SHARE * weight * idf.bigram(term),
      })),
    ]
    return accumulator.best(terms, count)
  }
}

/** What a query scores against a text of average length that holds all its terms once. */
export function fullScore(query: Query, idf: QuestionIdf): number {
  let sum = 0
  for (const { term, weight } of query.words) sum += weight * idf.word(term)
  for (const { term, weight } of query.bigrams) sum += BIGRAM_SHARE * weight * idf.bigram(term)
  return sum
}
