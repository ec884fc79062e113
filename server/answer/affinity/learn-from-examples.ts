import type { PolicyDocument } from '../../domain/document.ts'
import type { ExampleQuestion } from '../../domain/example-question.ts'
import { findAnsweringPlaces, overlap } from '../select/answering-places.ts'
import { cutClauses } from '../select/cut-clauses.ts'
import { comparedText, type Affinity, type LearnedAffinity } from './affinity.ts'
import { formatAffinity, parseAffinity } from './affinity-file.ts'
import { learnAffinity, type AffinitySize, type KnownChoice } from './learn-affinity.ts'

const OF_PARAGRAPHS: AffinitySize = { dimensions: 64, leastQuestions: 4, leastTexts: 3 }
const OF_CLAUSES: AffinitySize = { dimensions: 32, leastQuestions: 8, leastTexts: 15 }

/** Learns from example questions how near questions are to paragraphs and to clauses, in the steps that the files keep. */
export function learnFromExamples(
  documents: readonly PolicyDocument[],
  examples: readonly ExampleQuestion[],
): LearnedAffinity {
  return {
    paragraphs: asStored(learnOfParagraphs(documents, examples)),
    clauses: asStored(learnOfClauses(documents, examples)),
  }
}

const asStored = (affinity: Affinity): Affinity => parseAffinity(formatAffinity(affinity))

/** A question is about the paragraph that answers it, rather than about any other. */
function learnOfParagraphs(
  documents: readonly PolicyDocument[],
  examples: readonly ExampleQuestion[],
): Affinity {
  const paragraphs = documents.flatMap((document) =>
    document.paragraphs.map((paragraph) => ({ id: paragraph.id, text: comparedText(document, paragraph) })),
  )
  const numberOf = new Map(paragraphs.map(({ id }, at) => [id, at]))
  const among = paragraphs.map((_, at) => at)
  const known = examples.flatMap(({ q: question, gold }) =>
    gold.flatMap((id): KnownChoice[] => {
      const number = numberOf.get(id)
      return number === undefined ? [] : [{ question, among, answers: new Set([number]) }]
    }),
  )
  return learnAffinity(
    paragraphs.map(({ text }) => text),
    known,
    OF_PARAGRAPHS,
  )
}

/** A clause answers rather than the others of its paragraph: what the paragraph is about teaches nothing, only the form. */
function learnOfClauses(
  documents: readonly PolicyDocument[],
  examples: readonly ExampleQuestion[],
): Affinity {
  const texts: string[] = []
  const clausesOf = new Map(
    documents
      .flatMap(({ paragraphs }) => paragraphs)
      .map(({ id, text }) => {
        const clauses = cutClauses(text)
        const first = texts.length
        texts.push(...clauses.map(({ start, end }) => text.slice(start, end)))
        return [id, { text, clauses, first }]
      }),
  )
  const known = examples.flatMap(({ q: question, gold, words }) =>
    gold.flatMap((id): KnownChoice[] => {
      const paragraph = clausesOf.get(id)
      if (paragraph === undefined) return []
      const { text, clauses, first } = paragraph
      const places = findAnsweringPlaces(text, words)
      const answering = clauses.flatMap((clause, at) =>
        places.some((place) => overlap(place, clause)) ? [first + at] : [],
      )
      if (answering.length === 0 || answering.length === clauses.length) return []
      return [{ question, among: clauses.map((_, at) => first + at), answers: new Set(answering) }]
    }),
  )
  return learnAffinity(texts, known, OF_CLAUSES)
}
