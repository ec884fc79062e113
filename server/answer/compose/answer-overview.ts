import type { Citation } from '../../contract.ts'
import type { Span } from '../../domain/document.ts'
import type { RankedPassage } from '../../search/rank-passages.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import { ANSWERABLE_FROM } from '../evidence/judge-evidence.ts'
import { isSuperseded, standingOn } from '../evidence/standing.ts'
import type { PassageTraits } from '../order/passage-traits.ts'
import { strengthIn } from '../order/word-strength.ts'
import { overlap } from '../select/answering-places.ts'
import type { AskedTerm } from '../select/weigh-terms.ts'
import { MAX_CITATIONS } from '../tuning.ts'
import { quoteParts, type EvidenceContext } from './answer-from-evidence.ts'
import { cite } from './cite.ts'
import { findBasis } from './find-basis.ts'
import type { Outcome } from './finish-answer.ts'
import { MESSAGES } from './messages.ts'
import { noticesFor } from './notices.ts'
import { quoteParagraph, type QuotedParagraph } from './quote-paragraphs.ts'

/** What an overview is of. */
export interface OverviewSubject {
  readonly subject: string
  readonly terms: readonly AskedTerm[]
  /** The document that the subject names, or null. */
  readonly documentId: string | null
}

/** What a word is worth that stands for an asked one as a whole. */
const STANDS_FOR = 0.85

/** Sentences of the paragraphs that say most of a subject, best first; null where none speaks of it. */
export function answerOverview(
  about: OverviewSubject,
  evidence: Evidence,
  context: EvidenceContext,
): Outcome | null {
  if (context.outOfScope !== null || evidence.decision.conflicts.length > 0) return null
  const quoted = paragraphsAbout(about, evidence, context)
    .slice(0, MAX_CITATIONS)
    .flatMap((candidate) => quoteParagraph(candidate, evidence, context))
    .map((each) => inSentences(each, context.asOf))
  const [first, ...rest] = quoted.flatMap(({ citations }) => citations)
  if (first === undefined) return null
  const citations: readonly [Citation, ...Citation[]] = [first, ...rest]
  return {
    status: 'answered',
    reason: null,
    citations,
    parts: [
      { kind: 'message', text: MESSAGES.overviewOf(about.subject) },
      ...quoteParts(quoted, null, context.asOf),
    ],
    confidence: Math.max(ANSWERABLE_FROM, evidence.decision.confidence),
    basis: findBasis(citations, { ...context, found: evidence.ranked.map(({ id }) => id) }),
    notices: noticesFor(citations, context.library, context.asOf),
    asked: [],
    asOf: context.asOf,
  }
}

/** The paragraphs in force that say the subject, by its own words where any does; a plan whose years are over comes last. */
function paragraphsAbout(
  { terms, documentId }: OverviewSubject,
  { ranked }: Evidence,
  { traits, asOf }: EvidenceContext,
): RankedPassage[] {
  const within = (least: number): RankedPassage[] =>
    ranked.filter(({ passage }) => {
      const paragraph = traits.of(passage)
      if (paragraph === undefined || isSuperseded(paragraph.document, asOf)) return false
      return documentId === null ? saysAll(paragraph, terms, least) : paragraph.document.id === documentId
    })
  const literal = within(1)
  const about = literal.length > 0 ? literal : within(STANDS_FOR)
  const isOver = ({ passage }: RankedPassage): boolean => {
    const document = traits.of(passage)?.document
    return document !== undefined && standingOn(document, asOf) === 'expired'
  }
  return [...about.filter((each) => !isOver(each)), ...about.filter(isOver)]
}

const saysAll = ({ body, name }: PassageTraits, terms: readonly AskedTerm[], least: number): boolean =>
  terms.length > 0 && terms.every((term) => Math.max(strengthIn(term, body), strengthIn(term, name)) >= least)

/** The sentences in which the chosen clauses stand: who asks in general wants to read them whole. */
function inSentences({ document, paragraph, citations }: QuotedParagraph, asOf: string): QuotedParagraph {
  const holds = (sentence: Span): boolean => citations.some((quote) => overlap(quote, sentence))
  const [first, ...rest] = paragraph.sentences
    .filter(holds)
    .map((span) => cite(document, paragraph, span, asOf))
  return { document, paragraph, citations: first === undefined ? citations : [first, ...rest] }
}
