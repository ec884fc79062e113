import type { AnswerPart, Citation, Reason } from '../../contract.ts'
import type { Paragraph, PolicyDocument, Span } from '../../domain/document.ts'
import type { Library } from '../../domain/library.ts'
import { placeOf } from '../compose/answer-from-evidence.ts'
import { cite, citeWhole } from '../compose/cite.ts'
import { findBasis } from '../compose/find-basis.ts'
import type { Outcome } from '../compose/finish-answer.ts'
import { lacksStanding } from '../compose/lacks-standing.ts'
import { MESSAGES, PARTIAL_LEADS, REFUSALS } from '../compose/messages.ts'
import { noticesFor } from '../compose/notices.ts'
import type { AddressQuestion } from '../understand/parse-address-question.ts'

/** Most paragraphs quoted whole for one address; more are shown by their headings. */
const WHOLE_PARAGRAPHS = 3

/** Answers a question that names a place in a document: exactly, or with where the document ends. */
export function answerAddress(asked: AddressQuestion, library: Library, asOf: string): Outcome {
  switch (asked.kind) {
    case 'paragraphs': {
      const paragraphs = asked.paragraphs.filter(isQuotable)
      if (paragraphs.length === 0) return refuse('unanswered', 'not_in_library', MESSAGES.unchecked)
      return paragraphs.length > WHOLE_PARAGRAPHS
        ? quoteHeadings(asked.document, paragraphs, null, { library, asOf })
        : quoteWhole(asked.document, paragraphs, asked.focus, { library, asOf })
    }
    case 'division': {
      const title = `${asked.division.address} ${asked.division.title}`.trim()
      const paragraphs = asked.paragraphs.filter(isQuotable)
      if (paragraphs.length === 0) return refuse('unanswered', 'not_in_library', MESSAGES.unchecked)
      return quoteHeadings(asked.document, paragraphs, title, { library, asOf })
    }
    case 'count':
      return countParts(asked.document, asked.count, asked.what, { library, asOf })
    case 'no_such':
      return noSuch(asked.document, asked.ends, asOf)
    case 'no_such_clause':
      return noSuchClause(asked.document, asked.paragraph, asOf)
    case 'not_in_digest':
      return refuse('unanswered', 'not_in_library', MESSAGES.onlyDigestOf(shortTitle(asked.document)))
    case 'unknown_document':
      return refuse('unanswered', 'not_in_library', MESSAGES.unknownDocument(asked.title))
    case 'needs_context':
      return refuse('clarify', 'too_vague', MESSAGES.whichArticle)
  }
}

/** What nobody has read is never quoted, not even by its address. */
const isQuotable = ({ attestation }: Paragraph): boolean => attestation !== 'recalled'

interface Context {
  readonly library: Library
  readonly asOf: string
}

function quoteWhole(
  document: PolicyDocument,
  paragraphs: readonly Paragraph[],
  focus: Span | null,
  context: Context,
): Outcome {
  const { asOf } = context
  const citations = paragraphs.map((paragraph) =>
    focus === null ? citeWhole(document, paragraph, asOf) : cite(document, paragraph, focus, asOf),
  )
  const parts = paragraphs.flatMap((paragraph, index): AnswerPart[] => [
    { kind: 'message', text: placeOf({ document, paragraph }, asOf) },
    { kind: 'quote', citation: index },
  ])
  return answered(document, citations, parts, context)
}

function quoteHeadings(
  document: PolicyDocument,
  paragraphs: readonly Paragraph[],
  title: string | null,
  context: Context,
): Outcome {
  const { asOf } = context
  const citations = paragraphs.map((paragraph) => cite(document, paragraph, headingSpan(paragraph), asOf))
  const lead = title === null ? '' : `${title}：`
  const parts = paragraphs.flatMap((paragraph, index): AnswerPart[] => [
    {
      kind: 'message',
      text: index === 0 ? lead + placeOf({ document, paragraph }, asOf) : `\n${paragraph.address}：`,
    },
    { kind: 'quote', citation: index },
  ])
  return answered(document, citations, parts, context)
}

/** The first sentence: the item's own title where it has one. */
const headingSpan = ({ sentences, text }: Paragraph): Span => sentences[0] ?? { start: 0, end: text.length }

function countParts(
  document: PolicyDocument,
  count: number,
  what: 'paragraphs' | 'divisions',
  context: Context,
): Outcome {
  const quotable = document.paragraphs.filter(isQuotable)
  const last = quotable.findLast(({ address }) => address.endsWith('条')) ?? quotable.at(-1)
  if (last === undefined) return refuse('unanswered', 'not_in_library', MESSAGES.unchecked)
  const unit = what === 'paragraphs' ? '条' : '个部分'
  const titles = what === 'paragraphs' ? '' : partTitles(document)
  const counted = MESSAGES.countOf(shortTitle(document), count, unit)
  const parts: AnswerPart[] = [
    { kind: 'message', text: `${counted}${titles}最后一条是${last.address}：` },
    { kind: 'quote', citation: 0 },
  ]
  return answered(document, [cite(document, last, headingSpan(last), context.asOf)], parts, context)
}

const shortTitle = ({ aliases, title }: PolicyDocument): string => aliases[0] ?? title

const partTitles = ({ outline }: PolicyDocument): string =>
  outline
    .filter(({ depth }) => depth === 0)
    .map(({ address, title }) => `${address}，${title}。`)
    .join('')

function noSuchClause(document: PolicyDocument, paragraph: Paragraph, asOf: string): Outcome {
  const text = MESSAGES.noSuchClause(shortTitle(document), paragraph.address)
  const nearest = isQuotable(paragraph) ? [citeWhole(document, paragraph, asOf)] : []
  return { ...refuse('unanswered', 'no_such_article', text), nearest }
}

const refuse = (status: 'clarify' | 'unanswered', reason: Reason, text: string): Outcome => ({
  status,
  reason,
  citations: [],
  parts: [{ kind: 'message', text }],
})

function noSuch(document: PolicyDocument, ends: string, asOf: string): Outcome {
  const title = shortTitle(document)
  const last = document.paragraphs.find((each) => each.address === ends && isQuotable(each))
  return {
    status: 'unanswered',
    reason: 'no_such_article',
    citations: [],
    parts: [{ kind: 'message', text: REFUSALS.no_such_article + MESSAGES.lastArticle(title, ends) }],
    nearest: last === undefined ? [] : [cite(document, last, headingSpan(last), asOf)],
  }
}

/** The quotes; of a document that is no rule on that day they are no full answer, and the answer says so. */
function answered(
  document: PolicyDocument,
  citations: readonly Citation[],
  parts: readonly AnswerPart[],
  { library, asOf }: Context,
): Outcome {
  const [first, ...rest] = citations
  if (first === undefined) throw new Error('an address leads to at least one paragraph')
  const notices = noticesFor(citations, library, asOf)
  const cited = [first, ...rest] as const
  const lacking = lacksStanding(document, asOf)
  const basis = findBasis(cited, { library, asOf, found: [] })
  if (lacking === null) return { status: 'answered', reason: null, citations: cited, basis, parts, notices }
  const lead: AnswerPart = { kind: 'message', text: PARTIAL_LEADS[lacking] ?? '' }
  return { status: 'partial', reason: lacking, citations: cited, basis, parts: [lead, ...parts], notices }
}
