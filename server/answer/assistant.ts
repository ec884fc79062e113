import type { Answer, Carried, Role, Suggestion, Topic } from '../contract.ts'

/** One turn. Everything the answer depends on is in here: no clock, no session of its own. */
export interface AnswerRequest {
  readonly question: string
  /** The day the question is asked about, as an ISO day. */
  readonly asOf: string
  readonly role?: Role | undefined
  /** Context that the previous turn of the conversation left. */
  readonly carried: readonly Carried[]
  /** Slots of context, mappings or corrections that the asker removed. */
  readonly drop: readonly string[]
}

export interface AnsweredTurn {
  readonly answer: Answer
  /** Context to hand to the next turn of the same conversation. */
  readonly carried: readonly Carried[]
}

/** What to look for among the paragraphs, without answering. */
export interface SearchRequest {
  readonly question: string
  readonly asOf: string
  /** How many paragraphs at most. */
  readonly limit: number
}

export interface FoundParagraph {
  readonly paragraphId: string
  /** Comparable within one search only; null where the question named the place. */
  readonly score: number | null
}

/** The answer side of one release, asked in the same thread: for the command line, tests and the thread of a release. */
export interface Answerer {
  /** Identifies the corpus and the index that answers come from. */
  readonly release: string
  answer(request: AnswerRequest): AnsweredTurn
  /** Paragraphs for a question, best first. */
  search(request: SearchRequest): readonly FoundParagraph[]
  /** Type-ahead: questions, topics, documents and paragraphs that fit what has been typed. */
  suggest(query: string): readonly Suggestion[]
  topics(): readonly Topic[]
}

/** The door to the answer side for HTTP: the release answers elsewhere, and one may have to wait. */
export interface Assistant {
  /** Identifies the corpus and the index that answers come from. */
  readonly release: string
  answer(request: AnswerRequest): Promise<AnsweredTurn>
  /** Paragraphs for a question, best first. */
  search(request: SearchRequest): Promise<readonly FoundParagraph[]>
  suggest(query: string): Promise<readonly Suggestion[]>
  topics(): readonly Topic[]
}
