import type { Citation } from '../../contract.ts'
import type { PolicyDocument } from '../../domain/document.ts'
import type { Library } from '../../domain/library.ts'
import { standingOn } from '../evidence/standing.ts'
import type { DocumentFact, DocumentQuestion } from '../understand/document-fact.ts'
import { placeOf } from './answer-from-evidence.ts'
import { cite } from './cite.ts'
import type { Outcome } from './finish-answer.ts'
import { DOCUMENT_FACTS, MESSAGES, STANDING_NAMES } from './messages.ts'
import { noticesFor } from './notices.ts'

/** Days and standing tell little without each other: issued in 1986, the text in force since 2006. */
const TIMES: readonly DocumentFact[] = ['issuedOn', 'effectiveOn', 'standing']
/** Where a text says itself by whom and since when. */
const SELF_TOLD = /(?:自|从).{1,16}起(?:施行|实施|执行)|(?:通过|公布|印发)/

interface Told {
  readonly text: string
  /** False where nothing is registered. */
  readonly known: boolean
}

/** Answers a question on a document itself from what is registered of it, and quotes where its text says so, or begins. */
export function answerDocumentFact(
  { document, facts }: DocumentQuestion,
  library: Library,
  asOf: string,
): Outcome {
  const tell = (fact: DocumentFact): Told => tellFact(fact, document, library, asOf)
  const asked = facts.map(tell)
  const beside = TIMES.filter((fact) => TIMES.some((time) => facts.includes(time)) && !facts.includes(fact))
  const told = [...asked, ...beside.map(tell).filter(({ known }) => known)]
  const text = DOCUMENT_FACTS.of(document.title, told.map(({ text: said }) => said).join(''))
  const shown = citeBeginning(document, asOf)
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
      { kind: 'message', text: DOCUMENT_FACTS.beginning + shown.place },
      { kind: 'quote', citation: 0 },
    ],
    notices: noticesFor([shown.citation], library, asOf),
  }
}

/** What is registered of a document. */
function tellFact(fact: DocumentFact, document: PolicyDocument, library: Library, asOf: string): Told {
  if (fact === 'standing') return tellStanding(document, library, asOf)
  const said = {
    issuers: document.issuers.join('、'),
    number: document.number ?? '',
    issuedOn: inWords(document.issuedOn),
    effectiveOn: inWords(document.effectiveOn),
  }[fact]
  const known = said !== ''
  return { text: known ? DOCUMENT_FACTS[fact](said) : DOCUMENT_FACTS.unknown[fact], known }
}

function tellStanding(document: PolicyDocument, library: Library, asOf: string): Told {
  const standing = standingOn(document, asOf)
  const next = document.supersededBy === null ? undefined : library.findDocument(document.supersededBy)
  const text = DOCUMENT_FACTS.standing(STANDING_NAMES[standing], document.statusNote, next?.title ?? null)
  return { text, known: standing !== 'unverified' }
}

/** 2006-09-01 as 2006年9月1日; nothing where no day is registered. */
function inWords(day: string | null): string {
  if (day === null) return ''
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Longer paragraphs speak of something else and name a day by the way. */
const LONGEST = 120

/** The paragraph in which a document tells of itself, else its first; what nobody has read is never quoted. */
function citeBeginning(
  document: PolicyDocument,
  asOf: string,
): { readonly citation: Citation; readonly place: string } | null {
  const quotable = document.paragraphs.filter(({ attestation }) => attestation !== 'recalled')
  const selfTold = quotable.find(({ text }) => text.length < LONGEST && SELF_TOLD.test(text))
  const paragraph = (document.form === 'verbatim' ? selfTold : undefined) ?? quotable[0]
  if (paragraph === undefined) return null
  const span = paragraph.sentences[0] ?? { start: 0, end: paragraph.text.length }
  return { citation: cite(document, paragraph, span, asOf), place: placeOf({ document, paragraph }, asOf) }
}
