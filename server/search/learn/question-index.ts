import type { Query } from '../../domain/query.ts'
import type { ScoredList } from '../accumulate.ts'
import { pickBest } from '../best-first.ts'
import { impact, inverseDocumentFrequency } from '../bm25.ts'
import type { PassageIndex } from '../passage-index.ts'
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

interface Postings {
  readonly texts: number[]
  readonly impacts: number[]
}

/** Indexes texts of questions: so few that exact impacts need no slots. */
export function buildQuestionFinder(texts: QuestionTexts, idf: QuestionIdf): FindQuestions {
  const words = postingsOf(texts.words)
  const bigrams = postingsOf(texts.bigrams)
  const scores = new Float32Array(texts.words.length)
  const add = (postings: Postings | undefined, worth: number, reached: number[]): void => {
    if (postings === undefined) return
    const { texts: holding, impacts } = postings
    for (let at = 0; at < holding.length; at++) {
      const text = holding[at] as number
      if (scores[text] === 0) reached.push(text)
      scores[text] = (scores[text] as number) + worth * (impacts[at] as number)
    }
  }
  return (query, count) => {
    const reached: number[] = []
    for (const { term, weight } of query.words) add(words.get(term), weight * idf.word(term), reached)
    for (const { term, weight } of query.bigrams)
      add(bigrams.get(term), BIGRAM_SHARE * weight * idf.bigram(term), reached)
    const best = pickBest(Int32Array.from(reached), scores, count).map((list) => ({
      list,
      score: scores[list] as number,
    }))
    for (const text of reached) scores[text] = 0
    return best
  }
}

function postingsOf(texts: readonly (readonly string[])[]): Map<string, Postings> {
  const filled = texts.filter(({ length }) => length > 0)
  const averageLength = filled.reduce((sum, { length }) => sum + length, 0) / Math.max(1, filled.length)
  const postings = new Map<string, Postings>()
  texts.forEach((terms, text) => {
    const counts = new Map<string, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const [term, count] of counts) {
      const known = postings.get(term) ?? { texts: [], impacts: [] }
      postings.set(term, known)
      known.texts.push(text)
      known.impacts.push(impact(count, terms.length, averageLength))
    }
  })
  return postings
}

/** What a query scores against a text of average length that holds all its terms once. */
export function fullScore(query: Query, idf: QuestionIdf): number {
  let sum = 0
  for (const { term, weight } of query.words) sum += weight * idf.word(term)
  for (const { term, weight } of query.bigrams) sum += BIGRAM_SHARE * weight * idf.bigram(term)
  return sum
}
