import type { AnswerPart, Aspect, Citation, Reason } from '../../contract.ts'
import type { PolicyDocument } from '../../domain/document.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import { stoodIn } from '../../domain/standing.ts'
import { NEAREST, SHOWN_FROM } from '../tuning.ts'
import { coveredAspects } from './completeness.ts'
import { findBasis } from './find-basis.ts'
import { findDiffering, type Differing } from './find-differing.ts'
import type { Outcome } from './finish-answer.ts'
import { sayKnownGap, UNHEARD_LAG } from './known-gap.ts'
import { lacksStanding, standingMark } from './lacks-standing.ts'
import { DIFFERING, LEVEL_NAMES, MESSAGES, PARTIAL_LEADS, REFUSALS } from './messages.ts'
import { noticesFor } from './notices.ts'
import { quoteParagraph, quoteParagraphs, type QuoteDeps, type QuotedParagraph } from './quote-paragraphs.ts'
import { unmetNeed } from './unmet-need.ts'
import { wholeWhereDigest } from './whole-sentences.ts'

export interface EvidenceContext extends QuoteDeps {
  readonly aspects: readonly Aspect[]
  /** The past year that the question is about, or null. */
  readonly year: number | null
  /** Why the question cannot be answered whatever is found, or null. */
  readonly outOfScope: Reason | null
}

/** An answer of quotes, a partial one, or a refusal with the nearest paragraphs. */
export function answerFromEvidence(evidence: Evidence, context: EvidenceContext): Outcome {
  const refusal = refusalReason(evidence, context)
  if (refusal !== null) return refuse(refusal, evidence, context)
  const { quoted, differing } = withDiffering(quoteParagraphs(evidence, context), evidence, context)
  const shown = quoted.map((each) => wholeWhereDigest(each, context.asOf))
  const said = sayQuoted(shown, differing, evidence, context)
  if (said === null) return refuse('no_evidence', evidence, context)
  const unmet = shortfall(evidence, quoted, context)
  const isLacking = LACKING.includes(unmet)
  const mayLack = isLacking || unmet === 'low_confidence'
  const missing = mayLack ? sayKnownGap(evidence, context.library, UNHEARD_LAG) : []
  const quotes = said.citations.map(({ quote }) => quote)
  const full = {
    ...said,
    parts: [...lead(unmet, evidence), ...said.parts],
    notices: [...missing, ...said.notices],
    asked: context.aspects,
    // What the quotes were found to lack is not covered by a passing word.
    covered: isLacking ? [] : coveredAspects(context.aspects, quotes),
  }
  return unmet === null
    ? { status: 'answered', reason: null, ...full }
    : { status: 'partial', reason: unmet, ...full }
}

/** What is said with quotes, whatever it is called; null where there are none. */
export function sayQuoted(
  quoted: readonly QuotedParagraph[],
  differing: Differing | null,
  { decision, ranked }: Evidence,
  context: EvidenceContext,
) {
  const [first, ...rest] = quoted.flatMap(({ citations }) => citations)
  if (first === undefined) return null
  const citations: readonly [Citation, ...Citation[]] = [first, ...rest]
  return {
    citations,
    parts: quoteParts(quoted, differing, context.asOf),
    confidence: decision.confidence,
    basis: findBasis(citations, { ...context, found: ranked.map(({ id }) => id) }),
    notices: noticesFor(citations, context.library, context.asOf),
    asOf: context.asOf,
  }
}

/** The quotes do not say what was asked. */
const LACKING: readonly (Reason | null)[] = ['no_figure_in_text', 'no_rule_in_text']

const CONFLICT_REASONS: Readonly<Record<string, Reason>> = {
  place: 'out_of_scope_place',
  time: 'out_of_scope_time',
  level: 'out_of_scope_level',
}

function refusalReason(
  { decision, relevance, ranked }: Evidence,
  { outOfScope }: EvidenceContext,
): Reason | null {
  if (outOfScope !== null) return outOfScope
  if (ranked.length === 0) return 'no_evidence'
  if (decision.answerable) return null
  if (decision.conflicts.length === 0 && relevance >= SHOWN_FROM) return null
  const conflict = decision.conflicts
    .map(({ kind }) => CONFLICT_REASONS[kind])
    .find((reason) => reason !== undefined)
  return conflict ?? 'no_evidence'
}

function refuse(reason: Reason, evidence: Evidence, context: EvidenceContext): Outcome {
  const missing = reason === 'no_evidence' ? sayKnownGap(evidence, context.library) : []
  const nearest = evidence.ranked
    .slice(0, NEAREST)
    .flatMap((candidate) => quoteParagraph(candidate, evidence, context))
    .map(({ citations }) => citations[0])
  return {
    status: 'unanswered',
    reason,
    citations: [],
    parts: [{ kind: 'message', text: [REFUSALS[reason], ...missing, MESSAGES.handover].join('') }],
    nearest,
    confidence: 1 - evidence.decision.confidence,
    asked: context.aspects,
    asOf: context.asOf,
  }
}

/** Why the quotes are not a full answer, or null when they are. */
function shortfall(
  evidence: Evidence,
  quoted: readonly QuotedParagraph[],
  context: EvidenceContext,
): Reason | null {
  const quotes = quoted.flatMap(({ citations }) => citations.map(({ quote }) => quote))
  const unmet = unmetNeed(evidence.question, evidence.kind, quotes)
  if (unmet !== null) return unmet
  const [main] = quoted
  const standing = main === undefined ? null : lackIn(main.document, context)
  if (standing !== null) return standing
  return evidence.decision.answerable ? null : 'low_confidence'
}

/** Why a document is no rule on the day asked about, or null; a past year is answered from what stood in it. */
const lackIn = (document: PolicyDocument, { asOf, year }: EvidenceContext): Reason | null =>
  year !== null && stoodIn(document, year) ? null : lacksStanding(document, asOf)

/** From this confidence on an unsure answer is more likely right than not, and called so. */
const LIKELY_FROM = 0.5

function lead(unmet: Reason | null, { kind, decision }: Evidence): AnswerPart[] {
  if (unmet === 'low_confidence' && decision.confidence >= LIKELY_FROM) {
    return [{ kind: 'message', text: MESSAGES.likely }]
  }
  if (unmet !== null) return [{ kind: 'message', text: PARTIAL_LEADS[unmet] ?? REFUSALS[unmet] }]
  return kind === 'yes_no' ? [{ kind: 'message', text: MESSAGES.ruleForYesNo }] : []
}

/** The paragraphs to quote; where another document differs from the first, that one too, the one that counts first. */
function withDiffering(
  quoted: readonly QuotedParagraph[],
  evidence: Evidence,
  context: EvidenceContext,
): { readonly quoted: readonly QuotedParagraph[]; readonly differing: Differing | null } {
  const [main] = quoted
  const differing = main === undefined ? null : findDiffering(main, evidence, context)
  if (differing === null) return { quoted, differing }
  const ids = differing.pair.map(({ paragraph }) => paragraph.id)
  const others = quoted.filter(({ paragraph }) => !ids.includes(paragraph.id))
  return { quoted: [...differing.pair, ...others].slice(0, Math.max(2, quoted.length)), differing }
}

/** Each paragraph's place, then its quotes; two that differ come under a sentence that says so, with level and date. */
function quoteParts(
  quoted: readonly QuotedParagraph[],
  differing: Differing | null,
  asOf: string,
): AnswerPart[] {
  let citation = 0
  const said = differing === null ? [] : [{ kind: 'message' as const, text: DIFFERING[differing.why] }]
  const parts = quoted.flatMap((each, at) => [
    { kind: 'message' as const, text: placeOf(each, asOf, each.citations[0].quote) },
    ...(differing !== null && at < 2 ? [{ kind: 'message' as const, text: rankOf(each.document) }] : []),
    ...each.citations.map(() => ({ kind: 'quote' as const, citation: citation++ })),
  ])
  return [...said, ...parts]
}

const rankOf = ({ level, effectiveOn, issuedOn }: PolicyDocument): string =>
  MESSAGES.rankOf(LEVEL_NAMES[level], effectiveOn ?? issuedOn)

const REPORTED = /^据(?:公开)?报道/

/** The name and address of a paragraph, said as what it is: text, digest, or reported digest, unless the quote says so. */
export function placeOf(
  { document, paragraph }: Pick<QuotedParagraph, 'document' | 'paragraph'>,
  asOf: string,
  quote = '',
): string {
  const title = document.aliases[0] ?? document.title
  const mark = standingMark(document, asOf)
  if (document.form === 'verbatim') return MESSAGES.whereItStands(title, mark, paragraph.address)
  const address = paragraph.originalAddress ?? ''
  if (paragraph.attestation !== 'reported') return MESSAGES.digestOf(title, mark, address)
  return REPORTED.test(quote)
    ? MESSAGES.reportDigestOf(title, mark, address)
    : MESSAGES.reportedDigestOf(title, mark, address)
}
