import type { AnsweredQuestion } from '../converse/next-questions.ts'
import type { AnswerDeps } from '../deps.ts'
import type { SuggestionEntry } from './build-suggester.ts'

/** What can be suggested while typing: answered questions before topics, headings and titles. */
export function suggestionEntries(
  answered: readonly AnsweredQuestion[],
  { library, lexicon }: AnswerDeps,
): SuggestionEntry[] {
  const paragraphs = library.documents.flatMap((document) => document.paragraphs)
  return [
    ...answered.map(({ question }) => ({ text: question, kind: 'question' as const, weight: 4 })),
    ...lexicon.topics.map(({ name }) => ({ text: name, kind: 'topic' as const, weight: 3 })),
    ...paragraphs.flatMap(({ heading, documentId, address }) =>
      heading === null
        ? []
        : [{ text: heading, kind: 'paragraph' as const, weight: 2, place: { documentId, address } }],
    ),
    ...library.documents.map(({ id, title }) => ({
      text: title,
      kind: 'document' as const,
      weight: 1,
      place: { documentId: id, address: null },
    })),
  ]
}
