import type { Carried, Citation, QuestionKind } from '../contract.ts'
import type { Paragraph } from '../domain/document.ts'
import type { Library } from '../domain/library.ts'
import type { AnswerRequest } from './assistant.ts'
import { answerBySearch, type Turn } from './answer-by-search.ts'
import { answerDocumentFact } from './compose/answer-document-fact.ts'
import { finishAnswer, type Outcome } from './compose/finish-answer.ts'
import { noticesOnQuestion } from './compose/notices.ts'
import { answerAddress } from './converse/answer-address.ts'
import { answerConversation, answerCrisis } from './converse/answer-fixed.ts'
import { contextAfter, topicOf, usableContext } from './converse/carry-context.ts'
import { readAgain } from './converse/read-again.ts'
import { findSubject } from './converse/find-subject.ts'
import type { AnswerDeps } from './deps.ts'
import { answerReferral } from './known/answer-referral.ts'
import { maskPersonalData } from './mask/mask-personal-data.ts'
import { buildStopwatch, type TracedTurn } from './trace.ts'
import { asksForRules } from './understand/detect-crisis.ts'
import { readDocumentQuestion, type DocumentFact } from './understand/document-fact.ts'
import type { AddressQuestion } from './understand/parse-address-question.ts'

/** The whole answering flow, top to bottom: each line feeds the next. Same question, corpus and day, same answer. */
export function answerQuestion(request: AnswerRequest, deps: AnswerDeps): TracedTurn {
  const watch = buildStopwatch(deps.now)
  const { text: question, masked } = maskPersonalData(request.question.trim())
  const carried = usableContext(request.carried, request.drop)
  watch.lap('mask')
  const turn =
    answerDanger(question, carried, request, deps) ??
    answerTalk(question, deps) ??
    answerReferred(question, deps) ??
    answerAboutDocument(question, carried, request, deps) ??
    answerPlace(question, carried, request, deps) ??
    answerBySearch(question, carried, request, deps)
  watch.lap('answer')
  const { outcome, kind, evidence, corrected } = turn
  const mapped = evidence === null || request.drop.includes('mapping') ? [] : evidence.mapped
  // What was said before is shown; removed, it takes the place of its answer along.
  const shown = turn.carried.filter(({ slot }) => slot === 'topic')
  const understood = { kind, mapped, corrected, carried: shown, masked }
  const notices = [...noticesOnQuestion(understood), ...(outcome.notices ?? [])]
  const answer = finishAnswer(
    { ...outcome, notices },
    { question, understood, asOf: request.asOf, release: deps.release, lexicon: deps.lexicon },
  )
  const next = carriedAfter(turn, carried, answer.citations)
  watch.lap('compose')
  return {
    answer,
    carried: next,
    ranked: evidence?.ranked ?? [],
    evidence,
    decision: evidence?.decision ?? null,
    stages: watch.stages,
  }
}

/** What to do first; then the rules, where they are asked for or where a question on policy may have been taken for danger. */
function answerDanger(
  question: string,
  carried: readonly Carried[],
  request: AnswerRequest,
  deps: AnswerDeps,
): Turn | null {
  const crisis = deps.detectCrisis(question)
  if (crisis === null) return null
  const wantsRules = !crisis.isSure || asksForRules(question, crisis.rule)
  const found = wantsRules ? answerBySearch(question, carried, request, deps).outcome : null
  return fixed('crisis', answerCrisis(crisis, found))
}

/** Talk that is no question on policy. */
function answerTalk(question: string, deps: AnswerDeps): Turn | null {
  const message = deps.detectConversation(question)
  if (message === null) return null
  return fixed(message === 'aboutService' ? 'about_service' : 'conversation', answerConversation(message))
}

/** What staff know to be another office's. */
function answerReferred(question: string, { referredTo }: AnswerDeps): Turn | null {
  const office = referredTo(question)
  return office === null ? null : fixed('fact', answerReferral(office))
}

const fixed = (kind: QuestionKind, outcome: Outcome): Turn => ({
  outcome,
  kind,
  evidence: null,
  corrected: [],
  carried: [],
})

/** Who issued a document, when, and whether it is in force: told from what is registered of it. */
function answerAboutDocument(
  question: string,
  carried: readonly Carried[],
  { asOf }: AnswerRequest,
  { library, planId }: AnswerDeps,
): Turn | null {
  const before = shownBefore(carried, library)
  const shown = before?.documentId ?? null
  const asked = readDocumentQuestion(question, { library, asOf, planId, shown })
  if (asked === null) return null
  return fixed(KIND_OF_FACT[asked.facts[0]], answerDocumentFact(asked, { library, asOf, before }))
}

const KIND_OF_FACT: Readonly<Record<DocumentFact, QuestionKind>> = {
  issuers: 'who',
  number: 'fact',
  issuedOn: 'date',
  effectiveOn: 'date',
  standing: 'yes_no',
}

/** The paragraph that the turn before showed. */
const shownBefore = (carried: readonly Carried[], library: Library): Paragraph | undefined =>
  library.paragraphById(carried.find(({ slot }) => slot === 'paragraph')?.value ?? '')

/** A question that names a place in a document is looked up, not searched. */
function answerPlace(
  question: string,
  carried: readonly Carried[],
  { asOf }: AnswerRequest,
  deps: AnswerDeps,
): Turn | null {
  const here = shownBefore(carried, deps.library)
  const asked =
    readAgain(question, here, deps.library) ??
    deps.parseAddress(question, here, asOf) ??
    findSubject(question, asOf, deps)
  if (asked === null || isElsewhere(question, asked, asOf, deps)) return null
  const kind = asked.kind === 'paragraphs' || asked.kind === 'no_such' ? 'address' : 'outline'
  return fixed(kind, answerAddress(asked, deps.library, asOf))
}

/** 青岛工作要点第3条: no document is named that the library has, and the plan is another city's. */
function isElsewhere(
  question: string,
  asked: AddressQuestion,
  asOf: string,
  { findScope, planId }: AnswerDeps,
): boolean {
  const isPlan = 'document' in asked && asked.document.id === planId
  return isPlan && findScope(question, asOf).foreignPlace !== null
}

/** What the next turn may lean on; talk, danger and places that are looked up change nothing of what is talked about. */
function carriedAfter(
  { evidence, carried: used }: Turn,
  before: readonly Carried[],
  citations: readonly Citation[],
): readonly Carried[] {
  if (evidence === null && (citations.length === 0 || isShown(citations, before))) return before
  const leanedOn = used.find(({ slot }) => slot === 'topic')
  const topic = evidence === null ? null : topicOf(evidence.question, evidence.analysed.tokens, leanedOn)
  if (citations.length > 0) return contextAfter(topic, citations)
  // Without a quote the place stays where 上一条 counts from.
  return [...contextAfter(topic, []), ...before.filter(({ slot }) => slot === 'paragraph')]
}

/** True where an answer shows what was shown before: what is talked about stays. */
const isShown = ([first]: readonly Citation[], before: readonly Carried[]): boolean =>
  before.some(({ slot, value }) => slot === 'paragraph' && value === first?.paragraphId)
