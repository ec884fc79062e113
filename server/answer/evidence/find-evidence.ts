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
import { orderCandidates, type Here, type Ordered } from '../order/order-candidates.ts'
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

/** What a question is read with: words said before it, and where their answer stood. */
export interface Setting {
  /** The words, or ''. */
  readonly topic: string
  /** The paragraph that was quoted first, or null. */
  readonly here: Here | null
}

export const NO_SETTING: Setting = { topic: '', here: null }

/** Searches, weighs and decides. */
export function findEvidence(
  question: string,
  setting: Setting,
  weighing: Weighing,
  deps: EvidenceDeps,
): Evidence {
  const analysed = deps.analyse(question)
  const { topic, here } = setting
  const said = topic === '' ? question : `${topic}，${question}`
  const expanded = deps.expand(said, topic === '' ? analysed : deps.analyse(said))
  const query = topic === '' ? expanded.query : lessOfTopic(expanded.query, analysed)
  const { index, traits, orderWeights } = deps
  const found = rankPassages(index, query, RANKED, deps.learned)
  const lacking = found.filter(({ passage }) => traits.of(passage)?.isGap === true)
  const candidates = [...weighDocuments(found, weighing), ...lacking]
  const { asked, ranked, gaps } = orderCandidates(candidates, {
    question,
    said,
    here,
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
    goesOn: topic !== '',
    answerability: rateAnswerability(deps.answerability, said),
  })
  const mapped = expanded.mapped.filter(({ from }) => question.includes(from))
  return { question, analysed, query, mapped, kind, asked, ranked, gaps, ...judgement }
}

/** The words of the question count in full, those that were carried, and what stands in for them, less. */
function lessOfTopic({ words, bigrams }: Query, own: AnalysedText): Query {
  const less = (terms: readonly QueryTerm[], kept: ReadonlySet<string>): QueryTerm[] =>
    terms.map((term) => {
      const of = term.origin === 'asked' ? [term.term] : (term.standsFor ?? [])
      return of.some((each) => kept.has(each)) ? term : { ...term, weight: term.weight * TOPIC_WEIGHT }
    })
  return { words: less(words, new Set(own.words)), bigrams: less(bigrams, new Set(own.bigrams)) }
}
