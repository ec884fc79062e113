import type { Citation } from '../../contract.ts'
import type { Paragraph, PolicyDocument } from '../../domain/document.ts'
import type { Library } from '../../domain/library.ts'
import { standingOn } from '../../domain/standing.ts'
import type { DocumentFact, DocumentQuestion } from '../understand/document-fact.ts'
import { placeOf } from './answer-from-evidence.ts'
import { cite } from './cite.ts'
import type { Outcome } from './finish-answer.ts'
import { DOCUMENT_FACTS, MESSAGES, STANDING_NAMES } from './messages.ts'
import { noticesFor } from './notices.ts'

/** Days and standing tell little without each other: issued in 1986, the text in force since 2006. */
const TIMES: readonly DocumentFact[] = ['issuedOn', 'effectiveOn', 'standing']

interface Told {
  readonly text: string
  /** False where nothing is registered. */
  readonly known: boolean
}

interface Around {
  readonly library: Library
  readonly asOf: string
  /** The paragraph that the turn before showed. */
  readonly before: Paragraph | undefined
}

/**
 * Answers a question on a document itself from what is registered of it, and quotes where its text says so, else what was
 * shown of it before, else how it begins.
 */
export function answerDocumentFact(
  { document, facts }: DocumentQuestion,
  { library, asOf, before }: Around,
): Outcome {
  const tell = (fact: DocumentFact): Told => tellFact(fact, document, library, asOf)
  const asked = facts.map(tell)
  const others = TIMES.filter((fact) => !facts.includes(fact))
  const beside = others.length < TIMES.length ? others : []
  const told = [...asked, ...beside.map(tell).filter(({ known }) => known)]
  const text = DOCUMENT_FACTS.of(document.title, told.map(({ text: said }) => said).join(''))
  const shown = show(document, facts, { asOf, before })
  if (shown === null || !asked.some(({ known }) => known)) {
    return {
      status: 'unanswered',
      reason: 'no_evidence',
      citations: [],
      parts: [{ kind: 'message', text: text + MESSAGES.handover }],
      nearest: shown === null ? [] : [shown.citation],
    }
  }
  return {
    status: 'answered',
    reason: null,
    citations: [shown.citation],
    parts: [
      { kind: 'message', text },
      { kind: 'message', text: shown.lead },
      { kind: 'quote', citation: 0 },
    ],
    notices: noticesFor([shown.citation], library, asOf),
  }
}

/** What is registered of a document. */
function tellFact(fact: DocumentFact, document: PolicyDocument, library: Library, asOf: string): Told {
  if (fact === 'standing') return tellStanding(document, library, asOf)
  const said = inWords(fact, document)
  return said === null
    ? { text: DOCUMENT_FACTS.unknown[fact], known: false }
    : { text: DOCUMENT_FACTS[fact](said), known: true }
}

/** A fact as texts write it; null where it is not registered. */
function inWords(fact: Exclude<DocumentFact, 'standing'>, document: PolicyDocument): string | null {
  switch (fact) {
    case 'issuers':
      return document.issuers.join('、') || null
    case 'number':
      return document.number
    default:
      return dayInWords(document[fact])
  }
}

function tellStanding(document: PolicyDocument, library: Library, asOf: string): Told {
  const standing = standingOn(document, asOf)
  const next = document.supersededBy === null ? undefined : library.findDocument(document.supersededBy)
  const { statusNote } = document
  // That nobody has checked it is what the note says too.
  const name = standing === 'unverified' && statusNote !== null ? null : STANDING_NAMES[standing]
  const text = DOCUMENT_FACTS.standing(name, statusNote, next?.title ?? null)
  return { text, known: standing !== 'unverified' }
}

/** 2006-09-01 as 2006年9月1日. */
function dayInWords(day: string | null): string | null {
  if (day === null) return null
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

interface Shown {
  readonly citation: Citation
  readonly lead: string
}

/** The sentence to quote with what is registered; what nobody has read is never quoted. */
function show(
  document: PolicyDocument,
  facts: readonly DocumentFact[],
  { asOf, before }: Pick<Around, 'asOf' | 'before'>,
): Shown | null {
  const quotable = document.paragraphs.filter(({ attestation }) => attestation !== 'recalled')
  const said = facts.flatMap((fact) => (fact === 'standing' ? [] : (inWords(fact, document) ?? [])))
  const sentences = quotable.flatMap((paragraph) =>
    paragraph.sentences.map((span) => ({
      paragraph,
      span,
      text: paragraph.text.slice(span.start, span.end),
    })),
  )
  const telling = sentences.find(({ text }) => said.some((words) => text.includes(words)))
  const again = sentences.find(({ paragraph }) => paragraph.id === before?.id)
  const shown = telling ?? again ?? sentences[0]
  if (shown === undefined) return null
  const place = placeOf({ document, paragraph: shown.paragraph }, asOf)
  const lead =
    shown === telling
      ? DOCUMENT_FACTS.told
      : shown === again
        ? DOCUMENT_FACTS.again
        : DOCUMENT_FACTS.beginning
  return { citation: cite(document, shown.paragraph, shown.span, asOf), lead: lead + place }
}
