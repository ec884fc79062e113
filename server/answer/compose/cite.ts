import { createHash } from 'node:crypto'
import type { Citation } from '../../contract.ts'
import { standingOn } from '../../domain/standing.ts'
import type { Paragraph, PolicyDocument, Span } from '../../domain/document.ts'

/** A quote of a paragraph with everything needed to check it: the words are a literal slice, hashed; the status is that on the day asked about. */
export function cite(document: PolicyDocument, paragraph: Paragraph, span: Span, asOf: string): Citation {
  const quote = paragraph.text.slice(span.start, span.end)
  return {
    documentId: document.id,
    title: document.title,
    number: document.number,
    issuers: [...document.issuers],
    kind: document.kind,
    level: document.level,
    status: standingOn(document, asOf),
    statusNote: document.statusNote,
    form: document.form,
    attestation: paragraph.attestation,
    issuedOn: document.issuedOn,
    effectiveOn: document.effectiveOn,
    paragraphId: paragraph.id,
    address: paragraph.address,
    originalAddress: paragraph.originalAddress,
    path: [...paragraph.path],
    quote,
    start: span.start,
    end: span.end,
    sha256: createHash('sha256').update(quote, 'utf8').digest('hex'),
    url: document.source.url,
  }
}

/** The whole paragraph as a quote. */
export const citeWhole = (document: PolicyDocument, paragraph: Paragraph, asOf: string): Citation =>
  cite(document, paragraph, { start: 0, end: paragraph.text.length }, asOf)
