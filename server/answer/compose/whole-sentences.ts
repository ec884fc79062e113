import type { Span } from '../../domain/document.ts'
import { overlap } from '../select/answering-places.ts'
import { cite } from './cite.ts'
import type { QuotedParagraph } from './quote-paragraphs.ts'

/** The sentences in which the chosen clauses stand. */
export function inSentences(
  { document, paragraph, citations }: QuotedParagraph,
  asOf: string,
): QuotedParagraph {
  const holds = (sentence: Span): boolean => citations.some((quote) => overlap(quote, sentence))
  const [first, ...rest] = paragraph.sentences
    .filter(holds)
    .map((span) => cite(document, paragraph, span, asOf))
  return { document, paragraph, citations: first === undefined ? citations : [first, ...rest] }
}

/**
 * A digest is quoted in whole sentences: each sums up one provision, and half of it (no phones, without “unless”; who is
 * free of liability, without “else”) says something else. Texts themselves are quoted by the clause.
 */
export const wholeWhereDigest = (quoted: QuotedParagraph, asOf: string): QuotedParagraph =>
  quoted.document.form === 'digest' ? inSentences(quoted, asOf) : quoted
