import type { ParagraphDetail } from '../contract.ts'
import type { Paragraph, PolicyDocument } from '../domain/document.ts'
import type { Library } from '../domain/library.ts'
import { RequestFault } from './faults.ts'
import { readWords } from './read-question.ts'
import { requireParagraph } from './require-paragraph.ts'
import { viewNeighbour, viewParagraph, viewSummary } from './view-document.ts'

const MAX_ADDRESS_CHARACTERS = 60

/** The document with this id, or the fault that says there is none. */
export function requireDocument(library: Library, id: string): PolicyDocument {
  const document = library.findDocument(id)
  if (document === undefined) throw new RequestFault('not_found', '资料库里没有这份文件')
  return document
}

/** The paragraph at an address as the source view shows it on a day, or the fault that says why there is none. */
export function requireParagraphDetail(
  library: Library,
  asked: { readonly id: string; readonly address: string },
  day: string,
): ParagraphDetail {
  const document = requireDocument(library, asked.id)
  const address = readWords(asked.address, MAX_ADDRESS_CHARACTERS, 'invalid_request')
  const { paragraph, focus } = requireParagraph(library, document, address)
  const { previous, next } = library.neighbours(paragraph)
  return {
    document: viewSummary(document, day),
    paragraph: viewParagraph(paragraph),
    movedFrom: isFormer(document, paragraph, address) ? address : null,
    focus: focus === null ? null : { start: focus.start, end: focus.end },
    previous: viewNeighbour(previous),
    next: viewNeighbour(next),
  }
}

/** True when a link names a place that a replaced digest had. */
function isFormer({ formerAddresses }: PolicyDocument, { address }: Paragraph, asked: string): boolean {
  return address !== asked && formerAddresses !== undefined && Object.hasOwn(formerAddresses, asked)
}
