import type { Aspect } from '../contract.ts'
import type { Paragraph, PolicyDocument } from '../domain/document.ts'
import type { Library } from '../domain/library.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import type { Analyse } from '../domain/token.ts'
import type { PassageIndex } from '../search/passage-index.ts'
import type { LearnedRanking } from '../search/rank-passages.ts'
import type { Answerability } from './answerability/learn-answerability.ts'
import type { ConversationMessage } from './converse/answer-fixed.ts'
import type { TimeAsked } from './evidence/weigh-documents.ts'
import type { ExpandQuery } from './expand/expand-query.ts'
import type { ResolvedAnswer } from './known/resolved-answer.ts'
import type { Crisis } from './understand/detect-crisis.ts'
import type { ClassifyKind } from './understand/classify-kind.ts'
import type { OrderWeights } from './order/order-weights.ts'
import type { Traits } from './order/passage-traits.ts'
import type { AddressQuestion } from './understand/parse-address-question.ts'

/** What a question limits itself to. */
export interface Scope {
  /** Documents that the question names. */
  readonly named: readonly PolicyDocument[]
  /** A title that the question names and the library does not have, or null. */
  readonly unknownDocument: string | null
  /** The day that the question is about. */
  readonly asOf: string
  /** A year that the question names, or null. */
  readonly year: number | null
  readonly timeAsked: TimeAsked
  readonly aspects: readonly Aspect[]
  /** True when only the asker's own file could answer. */
  readonly personal: boolean
  /** A place that the question names and no document speaks for, or null. */
  readonly foreignPlace: string | null
}

/** Documents that are searched together, with what was read and learned of them. */
export interface Collection {
  readonly index: PassageIndex
  readonly learned: LearnedRanking
  readonly traits: Traits
}

/** Everything the answer flow needs, built once for a release. */
export interface AnswerDeps extends Collection {
  readonly release: string
  readonly planId: string
  readonly orderWeights: OrderWeights
  readonly library: Library
  readonly lexicon: Lexicon
  /**
   * Everything, where there are documents without relation to the plan (`adds`): these answer only by name, or where the
   * related ones leave a question open. Null where there are none.
   */
  readonly whole: (Collection & { readonly adds: (documentId: string) => boolean }) | null
  readonly analyse: Analyse
  readonly expand: ExpandQuery
  readonly classifyKind: ClassifyKind
  readonly answerability: Answerability
  readonly detectCrisis: (question: string) => Crisis | null
  readonly detectConversation: (question: string) => ConversationMessage | null
  /** What staff decided on this very question, or null. */
  readonly resolvedAs: (question: string) => ResolvedAnswer | null
  /** The office that this very question is referred to, or null. */
  readonly referredTo: (question: string) => string | null
  readonly parseAddress: (
    question: string,
    here: Paragraph | undefined,
    asOf: string,
  ) => AddressQuestion | null
  readonly findScope: (question: string, asOf: string) => Scope
  readonly correctTyping: (question: string) => {
    readonly text: string
    readonly corrected: readonly { readonly from: string; readonly to: string }[]
  }
  /** Milliseconds, for the trace. */
  readonly now: () => number
}
