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

/** The door to the answer side, for HTTP and the command line. */
export interface Assistant {
  /** Identifies the corpus and the index that answers come from. */
  readonly release: string
  answer(request: AnswerRequest): AnsweredTurn
  /** Type-ahead: questions, topics, documents and paragraphs that fit what has been typed. */
  suggest(query: string, role?: Role): readonly Suggestion[]
  topics(): readonly Topic[]
}
