import type { Topic } from './contract.ts'
import type { LearnedAffinity } from './answer/affinity/affinity.ts'
import { readStoredAffinity } from './answer/affinity/stored-affinity.ts'
import { learnAnswerability, type Answerability } from './answer/answerability/learn-answerability.ts'
import { answerQuestion } from './answer/answer-question.ts'
import type { Answerer, AnswerRequest } from './answer/assistant.ts'
import {
  findAnsweredQuestions,
  proposeNext,
  type AnsweredQuestion,
} from './answer/converse/next-questions.ts'
import { buildCollection } from './answer/build-collection.ts'
import type { AnswerDeps, Collection } from './answer/deps.ts'
import { foundParagraphs } from './answer/found-paragraphs.ts'
import { buildExpandQuery } from './answer/expand/expand-query.ts'
import { buildQuestionMatcher } from './answer/known/match-question.ts'
import { ORDER_WEIGHTS, type OrderWeights } from './answer/order/order-weights.ts'
import { buildSuggester } from './answer/suggest/build-suggester.ts'
import { suggestionEntries } from './answer/suggest/suggestion-entries.ts'
import type { TracedTurn } from './answer/trace.ts'
import { collectTypingWords } from './answer/understand/collect-typing-words.ts'
import { buildCorrectTyping } from './answer/understand/correct-typing.ts'
import { buildClassifyKind } from './answer/understand/classify-kind.ts'
import { detectConversation } from './answer/understand/detect-conversation.ts'
import { buildDetectCrisis } from './answer/understand/detect-crisis.ts'
import { learnDanger, type LearnedDanger } from './answer/understand/learn-danger.ts'
import { buildFindScope } from './answer/understand/find-scope.ts'
import { buildParseAddress } from './answer/understand/parse-address-question.ts'
import type { PolicyDocument } from './domain/document.ts'
import { buildLibrary, type Library } from './domain/library.ts'
import type { ExampleQuestion } from './domain/example-question.ts'
import type { Lexicon } from './domain/lexicon.ts'
import type { Reference } from './domain/reference.ts'
import type { Analyse } from './domain/token.ts'
import { readCorpus } from './ingest/read-corpus.ts'
import { knownIdsOf, type ReadLearnedFiles, readLearnedFiles } from './ingest/read-learned-files.ts'
import { readLexicon } from './ingest/read-lexicon.ts'
import { findReferences } from './ingest/references.ts'
import { readExampleQuestions } from './ingest/read-example-questions.ts'
import { readUnanswerableQuestions } from './ingest/read-unanswerable-questions.ts'
import { readReleaseFolder } from './ingest/release-folder.ts'
import { releaseIdOf } from './knowledge/release-files.ts'
import { rememberResolved } from './search/learn/learn-from-resolved.ts'
import { type LexiconProposal, proposeLexicon } from './search/learn/propose-lexicon.ts'
import { PRIOR_WEIGHTS } from './search/features.ts'
import { buildAnalyse } from './text/analyse.ts'

const PLAN_ID = 'zibo-education-2020'
/** 淄博市, GB/T 2260. */
const JURISDICTION = { codes: ['3703'] }

export interface WenceOptions {
  readonly corpusDir: string
  /** Only these documents, by id; all where absent. */
  readonly documents?: readonly string[]
  /** Others than the stored ones: for fitting. */
  readonly orderWeights?: OrderWeights
  readonly affinity?: LearnedAffinity
  /** Which example questions are learned from, all where absent: for fitting. */
  readonly hears?: (example: ExampleQuestion) => boolean
}

/** An answerer that can also tell how an answer came about. */
export interface ExplainingAssistant extends Answerer {
  explain(request: AnswerRequest): TracedTurn
}

export interface Wence {
  readonly assistant: ExplainingAssistant
  readonly library: Library
  readonly references: readonly Reference[]
  readonly lexicon: Lexicon
  readonly analyse: Analyse
  readonly desk: DeskView
}

/** What the desk asks of a release beside answers. */
export interface DeskView {
  /** The words by which a question is like others: its own and the official ones that they stand for. */
  termsOf(question: string): string[]
  /** Lexicon lines that the resolved questions speak for and the lexicon does not have. */
  proposeLexicon(): LexiconProposal[]
}

/** Reads the corpus and builds everything that answers from it. Any fault in the corpus stops it. */
export async function createWence({
  corpusDir,
  documents: only,
  orderWeights = ORDER_WEIGHTS,
  affinity = readStoredAffinity(),
  hears = () => true,
}: WenceOptions): Promise<Wence> {
  const corpus = readCorpus(corpusDir)
  const { lexicon, faults } = readLexicon(`${corpusDir}/lexicon`)
  const known = knownIdsOf(corpus.documents, lexicon)
  const learned = readLearnedFiles(corpusDir, known)
  const examples = readExampleQuestions(corpusDir, known)
  const unanswerable = readUnanswerableQuestions(corpusDir, known)
  const first = [
    ...corpus.faults,
    ...faults,
    ...learned.faults,
    ...examples.faults,
    ...unanswerable.faults,
  ][0]
  if (first !== undefined)
    throw new Error(`资料有错，请先运行 check：${first.file}:${first.line} ${first.message}`)
  const heard = examples.examples.filter(hears)
  const questions = heard.map(({ q }) => q)
  const open = unanswerable.questions.map(({ q }) => q)
  const documents = corpus.documents.filter(({ id }) => only === undefined || only.includes(id))
  const references = findReferences(documents)
  const library = buildLibrary(documents, references)
  const analyse = buildAnalyse(lexicon)
  const release = releaseIdOf(readReleaseFolder(corpusDir))
  const deps = buildDeps({
    release,
    library,
    lexicon,
    analyse,
    learned,
    examples: heard,
    affinity,
    answerability: learnAnswerability(questions, open),
    danger: learnDanger(lexicon, [...questions, ...open]),
    orderWeights,
  })
  return {
    assistant: buildAssistant(deps),
    library,
    references,
    lexicon,
    analyse,
    desk: buildDeskView(deps, learned.resolved),
  }
}

interface ReleaseParts {
  readonly release: string
  readonly library: Library
  readonly lexicon: Lexicon
  readonly analyse: Analyse
  readonly learned: ReadLearnedFiles
  readonly examples: readonly ExampleQuestion[]
  readonly affinity: LearnedAffinity
  readonly answerability: Answerability
  readonly danger: LearnedDanger
  readonly orderWeights: OrderWeights
}

function buildDeps({
  release,
  library,
  lexicon,
  analyse,
  learned: desk,
  examples,
  affinity,
  answerability,
  danger,
  orderWeights,
}: ReleaseParts): AnswerDeps {
  const plan = library.findDocument(PLAN_ID)
  if (plan === undefined) throw new Error(`资料里没有 ${PLAN_ID}`)
  const collect = (documents: readonly PolicyDocument[]): Collection =>
    buildCollection(documents, {
      library,
      planId: PLAN_ID,
      lexicon,
      analyse,
      examples,
      affinity,
      resolved: desk.resolved,
    })
  const isRelated = ({ id, relation }: PolicyDocument): boolean => id === PLAN_ID || relation !== null
  const related = library.documents.filter(isRelated)
  const otherIds = new Set(library.documents.flatMap((each) => (isRelated(each) ? [] : [each.id])))
  return {
    ...collect(related),
    whole: otherIds.size === 0 ? null : { ...collect(library.documents), adds: (id) => otherIds.has(id) },
    release,
    planId: PLAN_ID,
    orderWeights,
    library,
    lexicon,
    analyse,
    expand: buildExpandQuery(lexicon, analyse),
    answerability,
    classifyKind: buildClassifyKind(lexicon.intents, analyse),
    detectCrisis: buildDetectCrisis(lexicon.crisis, danger),
    detectConversation,
    resolvedAs: buildQuestionMatcher(
      desk.resolved.map((decision) => ({ question: decision.q, decision })),
      analyse,
    ),
    referredTo: buildQuestionMatcher(
      desk.referrals.map(({ question, office }) => ({ question, decision: office })),
      analyse,
    ),
    parseAddress: buildParseAddress(library, plan),
    findScope: buildFindScope(library, JURISDICTION),
    correctTyping: buildCorrectTyping(collectTypingWords(textsOf(related), lexicon, analyse), analyse),
    now: () => performance.now(),
  }
}

function buildDeskView(
  { index, analyse, expand, lexicon }: AnswerDeps,
  resolved: ReadLearnedFiles['resolved'],
): DeskView {
  return {
    termsOf(question) {
      const { query } = expand(question, analyse(question))
      const own = query.words.filter(({ origin }) => origin === 'asked' || origin === 'mapped')
      return [...new Set(own.map(({ term }) => term))]
    },
    proposeLexicon() {
      const known = new Set(
        lexicon.layTerms.flatMap(({ lay, official }) => official.map((to) => `${lay} ${to}`)),
      )
      return proposeLexicon(index, rememberResolved(index, resolved, analyse, PRIOR_WEIGHTS)).filter(
        ({ lay, official }) => !known.has(`${lay} ${official}`),
      )
    },
  }
}

const textsOf = (documents: readonly PolicyDocument[]): string[] =>
  documents.flatMap(({ title, paragraphs }) => [title, ...paragraphs.map(({ text }) => text)])

function buildAssistant(deps: AnswerDeps): ExplainingAssistant {
  const ask = (question: string): TracedTurn['answer'] =>
    answerQuestion({ question, asOf: '2020-12-31', carried: [], drop: [] }, deps).answer
  const answered = findAnsweredQuestions(deps.lexicon.topics, ask)
  const explain = (request: AnswerRequest): TracedTurn => {
    const turn = answerQuestion(request, deps)
    return { ...turn, answer: { ...turn.answer, next: proposeNext(turn.answer, answered) } }
  }
  const suggest = buildSuggester(suggestionEntries(answered, deps), deps.analyse)
  const topics = topicsOf(deps.lexicon, answered)
  return {
    release: deps.release,
    explain,
    answer: (request) => {
      const { answer, carried } = explain(request)
      return { answer, carried }
    },
    search: ({ question, asOf, limit }) => {
      const isParagraph = (id: string): boolean => deps.library.paragraphById(id) !== undefined
      return foundParagraphs(
        answerQuestion({ question, asOf, carried: [], drop: [] }, deps),
        isParagraph,
        limit,
      )
    },
    suggest: (typed) => suggest(typed, 8),
    topics: () => topics,
  }
}

/** Topics with only those of their questions that the corpus answers. */
function topicsOf(lexicon: Lexicon, answered: readonly AnsweredQuestion[]): Topic[] {
  return lexicon.topics.flatMap(({ id, name, audience }) => {
    const questions = answered.filter(({ topic }) => topic === id).map(({ question }) => question)
    return questions.length === 0 ? [] : [{ id, name, audience: [...audience], questions }]
  })
}
