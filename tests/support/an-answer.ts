import { createHash } from 'node:crypto'
import type { Answer, Citation } from '../../server/contract.ts'
import type { PolicyDocument } from '../../server/domain/document.ts'

/** A citation of the first sentence of a document's first paragraph. */
export function aCitation(document: PolicyDocument): Citation {
  const paragraph = document.paragraphs[0]!
  const { start, end } = paragraph.sentences[0]!
  const quote = paragraph.text.slice(start, end)
  return {
    documentId: document.id,
    title: document.title,
    number: document.number,
    issuers: [...document.issuers],
    kind: document.kind,
    level: document.level,
    status: document.status,
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
    start,
    end,
    sha256: createHash('sha256').update(quote).digest('hex'),
    url: document.source.url,
  }
}

/** An answer made of one quote. */
export function anAnswer(
  citation: Citation,
  given: Partial<Extract<Answer, { status: 'answered' }>> = {},
): Answer {
  return {
    status: 'answered',
    reason: null,
    citations: [citation],
    question: '有课后服务吗？',
    text: citation.quote,
    parts: [{ kind: 'quote', citation: 0 }],
    understood: { kind: 'fact', mapped: [], corrected: [], carried: [], masked: [] },
    completeness: { asked: [], covered: [] },
    confidence: 0.9,
    basis: [],
    nearest: [],
    choices: [],
    next: [],
    notices: [],
    handoff: [],
    asOf: '2020-06-01',
    release: 'test',
    ...given,
  }
}
