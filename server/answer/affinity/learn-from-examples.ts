import type { PolicyDocument } from '../../domain/document.ts'
import type { ExampleQuestion } from '../../domain/example-question.ts'
import type { Affinity } from './affinity.ts'
import { formatAffinity, parseAffinity } from './affinity-file.ts'
import { learnAffinity } from './learn-affinity.ts'

/** Learns from example questions how near questions and paragraphs are, in the steps that the file keeps. */
export function learnAffinityFromExamples(
  documents: readonly PolicyDocument[],
  examples: readonly ExampleQuestion[],
): Affinity {
  const paragraphs = documents.flatMap(({ title, paragraphs }) =>
    paragraphs.map(({ id, path, text }) => ({ id, text: [title, ...path, text].join(' ') })),
  )
  const numberOf = new Map(paragraphs.map(({ id }, at) => [id, at]))
  const known = examples.flatMap(({ q: question, gold }) =>
    gold.flatMap((id) => {
      const text = numberOf.get(id)
      return text === undefined ? [] : [{ question, text }]
    }),
  )
  const texts = paragraphs.map(({ text }) => text)
  return parseAffinity(formatAffinity(learnAffinity(texts, known)))
}
