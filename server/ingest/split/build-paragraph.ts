import type { Paragraph } from '../../domain/document.ts'
import { splitClauses } from './split-clauses.ts'
import { splitSentences } from './split-sentences.ts'

/** Adds the id, the sentences and the clauses to what is known of a paragraph. */
export function buildParagraph(
  known: Omit<Paragraph, 'id' | 'sentences' | 'clauses'>,
  isItem: boolean,
): Paragraph {
  return {
    id: `${known.documentId}#${known.address}`,
    ...known,
    sentences: splitSentences(known.text),
    clauses: splitClauses(known.text, isItem ? '项' : '条'),
  }
}
