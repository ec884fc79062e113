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
import { orderCandidates, type Here, type Ordered, type OrderedPassage } from '../order/order-candidates.ts'
import type { OrderWeights } from '../order/order-weights.ts'
import type { Traits } from '../order/passage-traits.ts'
import { judgeEvidence, type Judgement } from './judge-evidence.ts'
import { isSuperseded } from '../../domain/standing.ts'
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
  const hits = rankPassages(index, query, RANKED, deps.learned)
  const lacking = hits.filter(({ passage }) => traits.of(passage)?.isGap === true)
  const candidates = [...weighDocuments(hits, weighing), ...lacking]
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
  const answerability = rateAnswerability(deps.answerability, said)
  const judge = (order: Ordered['ranked']): Judgement =>
    judgeEvidence({
      question,
      kind,
      ordered: { asked, ranked: order, gaps },
      best: order[0] && traits.of(order[0].passage),
      gap: gaps[0] && traits.of(gaps[0].passage),
      decision: decideAnswerable({ question, analysed, query, ranked: order, index }),
      goesOn: topic !== '',
      answerability,
    })
  const mapped = expanded.mapped.filter(({ from }) => question.includes(from))
  const found = { question, analysed, query, mapped, kind, asked, gaps }
  const standing = standingOnly(ranked, weighing)
  if (standing !== null) {
    const [best] = standing
    const judgement = judge(standing)
    if (judgement.decision.answerable)
      return { ...found, ranked: [best, ...ranked.filter((each) => each !== best)], ...judgement }
  }
  return { ...found, ranked, ...judge(ranked) }
}

/** So few points behind one that no longer stands, a rule that stands is as good an answer. */
const MOST_BEHIND = 3

/** The candidates that stand, where one of them comes close behind a first one that does not; else null. */
function standingOnly(
  ranked: Ordered['ranked'],
  { library, asOf, named }: Weighing,
): readonly [OrderedPassage, ...OrderedPassage[]] | null {
  const stands = ({ id }: { readonly id: string }): boolean => {
    const document = library.findDocument(library.paragraphById(id)?.documentId ?? '')
    return document !== undefined && (named.includes(document) || !isSuperseded(document, asOf))
  }
  const [first] = ranked
  const [best, ...others] = ranked.filter(stands)
  if (first === undefined || best === undefined || best === first) return null
  return first.score - best.score <= MOST_BEHIND ? [best, ...others] : null
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
