import type { DocumentDetail, DocumentSummary, ParagraphDetail } from '../contract.ts'
import { standingOn } from '../domain/standing.ts'
import type { Paragraph, PolicyDocument } from '../domain/document.ts'

/** Fits one line of a phone beside the address. */
const OPENING_LENGTH = 13

/** A document as lists show it; its status is that of the given day. */
export function viewSummary(document: PolicyDocument, day: string): DocumentSummary {
  const { id, title, number, level, kind, issuedOn, effectiveOn, statusNote, supersededBy } = document
  return {
    id,
    title,
    aliases: [...document.aliases],
    number,
    issuers: [...document.issuers],
    level,
    kind,
    issuedOn,
    effectiveOn,
    status: standingOn(document, day),
    statusNote,
    supersededBy,
    repealedOn: document.repealedOn,
    amendedOn: document.amendedOn ?? null,
    period: document.period === null ? null : { from: document.period.from, to: document.period.to },
    form: document.form,
    relation: document.relation,
    topics: [...document.topics],
    checkedOn: document.checkedOn,
    retrievedOn: document.source.retrievedOn,
    url: document.source.url,
    paragraphs: document.paragraphs.length,
  }
}

/** Parts and paragraphs in reading order: each part stands right before its first paragraph. */
export function viewOutline(document: PolicyDocument): DocumentDetail['outline'] {
  const { outline, paragraphs } = document
  return [...paragraphs.keys(), paragraphs.length].flatMap((index) => {
    const divisions = outline.filter((division) => division.firstParagraph === index)
    const paragraph = paragraphs[index]
    return [
      ...divisions.map(({ address, title, depth }) => ({ kind: 'division' as const, address, title, depth })),
      ...(paragraph === undefined ? [] : [viewEntry(paragraph, depthOf(index, document))]),
    ]
  })
}

function viewEntry(paragraph: Paragraph, depth: number): DocumentDetail['outline'][number] {
  const title = paragraph.heading ?? openingWords(paragraph.text)
  return { kind: 'paragraph', address: paragraph.address, title, depth }
}

/** Where a digest has it from; all its provisions would begin alike. */
const REPORTED = /^(?:据[^，。；]{0,24}报道|报道称)，/

/** A paragraph without a heading is found in a list by how it begins. */
function openingWords(text: string): string {
  const [clause = ''] = text.replace(REPORTED, '').split(/[。；，：\n]/, 1)
  const characters = Array.from(clause)
  return characters.length > OPENING_LENGTH ? `${characters.slice(0, OPENING_LENGTH).join('')}…` : clause
}

function depthOf(index: number, document: PolicyDocument): number {
  return document.outline.filter(({ firstParagraph, endParagraph }) => {
    return firstParagraph <= index && index < endParagraph
  }).length
}

/** A paragraph as the source view shows it. */
export function viewParagraph(paragraph: Paragraph): ParagraphDetail['paragraph'] {
  const { id, address, originalAddress, heading, text, attestation } = paragraph
  return {
    id,
    address,
    originalAddress,
    heading,
    path: [...paragraph.path],
    text,
    attestation,
    sentences: paragraph.sentences.map(({ start, end }) => ({ start, end })),
  }
}

/** What a link to a paragraph shows. */
export function viewNeighbour(paragraph: Paragraph | undefined | null): ParagraphDetail['next'] {
  return paragraph ? { address: paragraph.address, heading: paragraph.heading } : null
}
