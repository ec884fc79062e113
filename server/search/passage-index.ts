import type { Passage, Query, QueryTerm } from '../domain/query.ts'
import type { AnalysedText, Analyse } from '../domain/token.ts'
import { buildAccumulator, type ScoredPassage, type ScoredTerm } from './accumulate.ts'
import { buildFieldIndex, type FieldIndex } from './field-index.ts'
import { buildTermSequences, type TermSequences } from './term-sequence.ts'
import { FIELD_WEIGHTS } from './tuning.ts'

/** All passages, frozen: built once, replaced whole. */
export interface PassageIndex {
  readonly passages: readonly Passage[]
  readonly fields: { readonly words: FieldIndex; readonly bigrams: FieldIndex; readonly title: FieldIndex }
  readonly sequences: TermSequences
  /** The best passages by weighted BM25 over the fields, best first. */
  retrieve(query: Query, count: number): ScoredPassage[]
}

/** Analyses and indexes passages. */
export function buildPassageIndex(passages: readonly Passage[], analyse: Analyse): PassageIndex {
  const bodies: (readonly string[])[] = []
  const bigrams: (readonly string[])[] = []
  const titles: (readonly string[])[] = []
  const titleTerms = new Map<string, readonly string[]>()
  for (const passage of passages) {
    const body = analyse(passage.text)
    bodies.push(body.words)
    bigrams.push(body.bigrams)
    let title = titleTerms.get(passage.title)
    if (title === undefined) titleTerms.set(passage.title, (title = analyse(passage.title).words))
    titles.push(title)
  }
  const fields = {
    words: buildFieldIndex(bodies),
    bigrams: buildFieldIndex(bigrams),
    title: buildFieldIndex(titles),
  }
  const accumulator = buildAccumulator(passages.length)
  return {
    passages,
    fields,
    sequences: buildTermSequences(bodies),
    retrieve: (query, count) => accumulator.best(scoredTerms(query, fields), count),
  }
}

/** The query's terms field by field, each with what a full impact is worth. */
export function scoredTerms(query: Query, fields: PassageIndex['fields']): ScoredTerm[] {
  const inField = (field: FieldIndex, weight: number, terms: readonly QueryTerm[]): ScoredTerm[] =>
    terms.map(({ term, weight: termWeight }) => ({
      field,
      term,
      worth: weight * termWeight * field.idf(term),
    }))
  return [
    ...inField(fields.words, FIELD_WEIGHTS.words, query.words),
    ...inField(fields.bigrams, FIELD_WEIGHTS.bigrams, query.bigrams),
    ...inField(fields.title, FIELD_WEIGHTS.title, query.words),
  ]
}

/** The query of a question's own words; repetition raises a term's weight. */
export function queryOf(analysed: AnalysedText): Query {
  return { words: asked(analysed.words), bigrams: asked(analysed.bigrams) }
}

function asked(terms: readonly string[]): QueryTerm[] {
  const weights = new Map<string, number>()
  for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + 1)
  return [...weights].map(([term, weight]) => ({ term, weight, origin: 'asked' }))
}
