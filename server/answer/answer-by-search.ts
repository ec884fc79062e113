import type { Carried, QuestionKind, Reason } from '../contract.ts'
import { findPlaces } from '../text/places.ts'
import type { AnswerRequest } from './assistant.ts'
import { answerOverview } from './compose/answer-overview.ts'
import { answerFromEvidence, type EvidenceContext } from './compose/answer-from-evidence.ts'
import { answerParts } from './compose/answer-parts.ts'
import type { Outcome, Understood } from './compose/finish-answer.ts'
import { MESSAGES } from './compose/messages.ts'
import type { Paragraph, PolicyDocument } from '../domain/document.ts'
import { readTurn, settingOf } from './converse/read-turn.ts'
import { clarify } from './converse/clarify.ts'
import type { AnswerDeps, Scope } from './deps.ts'
import { findBestEvidence } from './evidence/find-best-evidence.ts'
import { findEvidence, type Evidence, type Setting } from './evidence/find-evidence.ts'
import { versionOn } from '../domain/standing.ts'
import type { Weighing } from './evidence/weigh-documents.ts'
import { applyResolved } from './known/apply-resolved.ts'
import type { ResolvedAnswer } from './known/resolved-answer.ts'
import { weighSubject } from './select/weigh-subject.ts'
import { OTHERS_FROM, OTHERS_LEAD } from './tuning.ts'
import { readBroadQuestion } from './understand/broad-question.ts'
import { saysNothing } from './understand/leans-on-context.ts'
import { asksApart, splitParts } from './understand/split-parts.ts'

/** What one question came to, before it is put on the wire. */
export interface Turn {
  readonly outcome: Outcome
  readonly kind: QuestionKind
  readonly evidence: Evidence | null
  readonly corrected: Understood['corrected']
  readonly carried: readonly Carried[]
}

/** Answers from the plan and what is related to it; what these leave open, from the other documents. */
export function answerBySearch(
  said: string,
  carried: readonly Carried[],
  request: AnswerRequest,
  deps: AnswerDeps,
): Turn {
  const scope = deps.findScope(said, request.asOf)
  const { question, used, alone } = readTurn(said, carried, weighingOf(scope, deps), deps)
  const resolved = used.length === 0 ? deps.resolvedAs(question) : null
  const asked = { question, scope, used, alone: null, resolved, drop: request.drop }
  const { whole } = deps
  if (whole === null) return answerFrom({ ...asked, alone }, deps)
  if (speaksOfOthers(asked, whole.adds)) return answerFrom(asked, { ...deps, ...whole })
  const first = answerFrom({ ...asked, alone }, deps)
  const least = leastToReplace(first)
  if (least > 1) return first
  const further = answerFrom(asked, { ...deps, ...whole })
  return isFrom(whole.adds, further, least) ? further : first
}

interface AskedOnce {
  readonly question: string
  readonly scope: Scope
  /** What is carried from the turn before. */
  readonly used: readonly Carried[]
  /** What was found in this collection for the question by itself already, or null. */
  readonly alone: Evidence | null
  /** What staff decided on this very question, or null. */
  readonly resolved: ResolvedAnswer | null
  readonly drop: readonly string[]
}

/** True where the asker, or staff, named only documents that are not related to the plan. */
function speaksOfOthers({ scope, resolved }: AskedOnce, adds: (documentId: string) => boolean): boolean {
  const ids = [...scope.named.map(({ id }) => id), ...(resolved?.gold ?? []).map(documentOfParagraph)]
  return ids.length > 0 && ids.every(adds)
}

const documentOfParagraph = (paragraphId: string): string => paragraphId.slice(0, paragraphId.indexOf('#'))

/** From which confidence on others answer what was left open for want of words; a rule that is near is kept longer. */
const OPEN: Readonly<Partial<Record<Reason, number>>> = {
  no_evidence: OTHERS_FROM,
  low_confidence: OTHERS_FROM,
  no_figure_in_text: OTHERS_FROM + OTHERS_LEAD,
  no_rule_in_text: OTHERS_FROM + OTHERS_LEAD,
}

/** The confidence from which another document's answer takes the place of this one; above 1 where none does. */
function leastToReplace({ outcome }: Turn): number {
  if (outcome.status === 'answered') return Math.max(OTHERS_FROM, (outcome.confidence ?? 1) + OTHERS_LEAD)
  return (outcome.reason === null ? undefined : OPEN[outcome.reason]) ?? Infinity
}

const isFrom = (adds: (documentId: string) => boolean, { outcome }: Turn, least: number): boolean =>
  outcome.status === 'answered' && (outcome.confidence ?? 0) >= least && adds(outcome.citations[0].documentId)

/** Answers from one collection: the question as one, or its parts each for itself. */
function answerFrom(asked: AskedOnce, deps: AnswerDeps): Turn {
  const { question, scope, used, alone, resolved: decided, drop } = asked
  const setting = settingOf(used)
  const weighing = weighingOf(scope, deps)
  const best = findBestEvidence({ question, setting, weighing, drop, alone }, deps)
  const { corrected } = best
  const resolved = decided === null ? null : applyResolved(best.evidence, decided, weighing, deps)
  const evidence = resolved ?? best.evidence
  const { kind } = evidence
  const context = {
    library: deps.library,
    index: deps.index,
    traits: deps.traits,
    aspects: scope.aspects,
    asOf: scope.asOf,
    year: pastYear(scope),
    outOfScope: resolved === null ? reasonOutOfScope(scope, evidence, deps) : null,
  }
  const outcome =
    resolved === null
      ? answerUndecided(evidence, { setting, weighing, context }, deps)
      : answerFromEvidence(evidence, context)
  return { outcome, kind, evidence, corrected, carried: used }
}

/** The year asked about, unless it is still to come or the present is meant. */
const pastYear = ({ year, timeAsked, asOf }: Scope): number | null =>
  year === null || timeAsked === 'now' || year > Number(asOf.slice(0, 4)) ? null : year

function weighingOf({ asOf, timeAsked, named }: Scope, { library, planId }: AnswerDeps): Weighing {
  return { library, planId, asOf, timeAsked, named }
}

function askBack(
  evidence: Evidence,
  { topic }: Setting,
  context: EvidenceContext,
  deps: AnswerDeps,
): Outcome | null {
  const isUnclear = topic === '' || saysNothing(evidence.question)
  if (!isUnclear || context.outOfScope !== null) return null
  return clarify(evidence, deps.index.fields.words.documentFrequency, deps.library, context.asOf)
}

interface Undecided {
  readonly setting: Setting
  readonly weighing: Weighing
  readonly context: EvidenceContext
}

/** What staff did not decide: a question back, an answer to each part, or one to the whole. */
function answerUndecided(
  evidence: Evidence,
  { setting, weighing, context }: Undecided,
  deps: AnswerDeps,
): Outcome {
  const overview = setting.topic === '' ? answerBroad(evidence, context, deps) : null
  if (overview !== null) return overview
  const back = askBack(evidence, setting, context, deps)
  if (back !== null) return back
  const parts = partsOf(evidence.question, setting, weighing, deps)
  return answerParts({ whole: evidence, parts }, context) ?? answerWhole(evidence, parts, context)
}

/** Characters that may stand beside the name of a document where nothing else is asked about: “双减”意见. */
const MOST_BESIDE_NAME = 2

/** An overview for who asks in general what is laid down on a subject; null for others, and where no paragraph speaks of it. */
function answerBroad(evidence: Evidence, context: EvidenceContext, deps: AnswerDeps): Outcome | null {
  const broad = readBroadQuestion(evidence.question)
  if (broad === null) return null
  const { subject, ofDocument } = broad
  const name = deps.library.findByName(subject)
  const isNamed = name !== undefined && name.end - name.start >= subject.length - MOST_BESIDE_NAME
  const documentId = isNamed ? (versionOn(name.documents, context.asOf)?.id ?? null) : null
  if (documentId === null && (ofDocument || findPlaces(subject).length > 0)) return null
  const terms = weighSubject(subject, deps)
  return answerOverview({ subject, terms, documentId }, evidence, context)
}

/** The answer to the message as one question, which says of its parts which ones it may have left out. */
function answerWhole(evidence: Evidence, parts: readonly Evidence[], context: EvidenceContext): Outcome {
  const outcome = answerFromEvidence(evidence, context)
  if (outcome.status !== 'answered' || !asksApart(evidence.question)) return outcome
  const open = parts.filter(({ decision }) => !decision.answerable).map(({ question }) => question)
  if (open.length === 0) return outcome
  return { ...outcome, notices: [MESSAGES.leftOut(open), ...(outcome.notices ?? [])] }
}

function partsOf(question: string, setting: Setting, weighing: Weighing, deps: AnswerDeps): Evidence[] {
  return splitParts(question, deps.analyse).map(({ question: part, context }) =>
    findEvidence(part, { ...setting, topic: `${setting.topic} ${context}`.trim() }, weighing, deps),
  )
}

/** Why a question is outside what the library speaks for, whatever words it shares with a paragraph. */
function reasonOutOfScope(
  scope: Scope,
  { ranked, decision }: Evidence,
  { library }: AnswerDeps,
): Reason | null {
  const best = ranked[0] && library.paragraphById(ranked[0].id)
  const says = (words: string): boolean => best?.text.includes(words) === true
  const { foreignPlace, unknownDocument } = scope
  // 景德镇 is far away, and yet the plan speaks of its college.
  if (foreignPlace !== null && !(decision.answerable && says(foreignPlace))) return 'out_of_scope_place'
  if (unknownDocument !== null && !says(unknownDocument)) return 'not_in_library'
  if (scope.personal) return 'needs_personal_data'
  const document = best && library.findDocument(best.documentId)
  return best && document && speaksOfAnotherYear(scope.year, best, document) ? 'out_of_scope_time' : null
}

/** True when a year is asked that a plan of other years does not mention. */
function speaksOfAnotherYear(year: number | null, { text }: Paragraph, { period }: PolicyDocument): boolean {
  if (year === null || period === null || text.includes(String(year))) return false
  return period.from > `${year}-12-31` || period.to < `${year}-01-01`
}
