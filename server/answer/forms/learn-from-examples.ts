import type { PolicyDocument } from '../../domain/document.ts'
import type { ExampleQuestion } from '../../domain/example-question.ts'
import { findAnsweringPlaces, overlap } from '../select/answering-places.ts'
import { cutClauses } from '../select/cut-clauses.ts'
import { learnForms, type Forms, type KnownAnswer } from './learn-forms.ts'

/** Learns the forms of answers from example questions with the words that answer them. */
export function learnFromExamples(
  documents: readonly PolicyDocument[],
  examples: readonly ExampleQuestion[],
): Forms {
  const paragraphs = documents.flatMap((document) => document.paragraphs)
  const cut = paragraphs.map(({ text }) => cutClauses(text))
  const numberOf = new Map(paragraphs.map(({ id }, at) => [id, at]))
  const known = examples.flatMap(({ q: question, gold, words }) =>
    gold.flatMap((id): KnownAnswer[] => {
      const text = numberOf.get(id)
      if (text === undefined) return []
      const places = findAnsweringPlaces(paragraphs[text]?.text ?? '', words)
      const answers = (cut[text] ?? []).map((clause) => places.some((place) => overlap(place, clause)))
      return [{ question, text, answers }]
    }),
  )
  const texts = cut.map((clauses, at) =>
    clauses.map(({ start, end }) => paragraphs[at]?.text.slice(start, end) ?? ''),
  )
  return learnForms(texts, known)
}
