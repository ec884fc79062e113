import type { Analyse, AnalysedText } from '../../domain/token.ts'
import type { Query, QueryTerm } from '../../domain/query.ts'
import type { PassageIndex } from '../../search/passage-index.ts'
import { rankPassages, type LearnedRanking } from '../../search/rank-passages.ts'
import { rateAnswerability, type Answerability } from '../answerability/learn-answerability.ts'
import { decideAnswerable } from '../decide/decide-answerable.ts'
import type { QuestionKind } from '../../contract.ts'
import type { ClassifyKind } from '../understand/classify-kind.ts'
import type { ExpandQuery } from '../expand/expand-query.ts'
import { RANKED, TOPIC_WEIGHT } from '../tuning.ts'
import { orderCandidates, type Ordered } from '../order/order-candidates.ts'
import type { OrderWeights } from '../order/order-weights.ts'
import type { Traits } from '../order/passage-traits.ts'
import { judgeEvidence, type Judgement } from './judge-evidence.ts'
import { weighDocuments, type Weighing } from './weigh-documents.ts'

export interface EvidenceDeps {
  readonly analyse: Analyse
  readonly index: PassageIndex
  readonly learned: LearnedRanking
  readonly expand: ExpandQuery
  readonly traits: Traits
  readonly orderWeights: OrderWeights
  readonly classifyKind: ClassifyKind
  readonly answerability: Answerability
}

/** What the corpus has on a question: the query as searched, the ranked paragraphs, and whether they answer. */
export interface Evidence {
  readonly question: string
  readonly analysed: AnalysedText
  readonly query: Query
  readonly mapped: readonly { readonly from: string; readonly to: string }[]
  readonly asked: Ordered['asked']
  readonly ranked: Ordered['ranked']
  /** What the library is known not to say that comes near. */
  readonly gaps: Ordered['gaps']
  readonly kind: QuestionKind
  readonly decision: Judgement['decision']
  readonly relevance: Judgement['relevance']
  readonly judged: Judgement['judged']
}

/** Searches, weighs and decides. `topic` holds the words carried from the turn before, or ''. */
export function findEvidence(
  question: string,
  topic: string,
  weighing: Weighing,
  deps: EvidenceDeps,
): Evidence {
  const analysed = deps.analyse(question)
  const expanded = deps.expand(question, analysed)
  const query = topic === '' ? expanded.query : withTopic(expanded.query, deps.analyse(topic))
  const { index, traits, orderWeights } = deps
  const found = rankPassages(index, query, RANKED, deps.learned)
  const lacking = found.filter(({ passage }) => traits.of(passage)?.isGap === true)
  const candidates = [...weighDocuments(found, weighing), ...lacking]
  const { asked, ranked, gaps } = orderCandidates(candidates, {
    question,
    query,
    weighing,
    index,
    traits,
    orderWeights,
  })
  const kind = deps.classifyKind(question).kind
  const best = ranked[0] && traits.of(ranked[0].passage)
  const decided = decideAnswerable({ question, analysed, query, ranked, index })
  const judgement = judgeEvidence({
    question,
    kind,
    ordered: { asked, ranked, gaps },
    best,
    gap: gaps[0] && traits.of(gaps[0].passage),
    decision: decided,
    answerability: rateAnswerability(deps.answerability, question),
  })
  return { question, analysed, query, mapped: expanded.mapped, kind, asked, ranked, gaps, ...judgement }
}

/** Carried words are searched as if they had been asked, at a lower weight. */
function withTopic(query: Query, topic: AnalysedText): Query {
  const carried = (terms: readonly string[], known: readonly QueryTerm[]): QueryTerm[] =>
    [...new Set(terms)]
      .filter((term) => !known.some((each) => each.term === term))
      .map((term) => ({ term, weight: TOPIC_WEIGHT, origin: 'asked' }))
  return {
    words: [...query.words, ...carried(topic.words, query.words)],
    bigrams: [...query.bigrams, ...carried(topic.bigrams, query.bigrams)],
  }
}
