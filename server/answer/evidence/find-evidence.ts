import type { Analyse, AnalysedText } from '../../domain/token.ts'
import type { Query, QueryTerm } from '../../domain/query.ts'
import type { PassageIndex } from '../../search/passage-index.ts'
import { rankPassages, type LearnedRanking, type RankedPassage } from '../../search/rank-passages.ts'
import { decideAnswerable, type Decision } from '../decide/decide-answerable.ts'
import type { ExpandQuery } from '../expand/expand-query.ts'
import { RANKED, TOPIC_WEIGHT } from '../tuning.ts'
import { judgeEvidence } from './judge-evidence.ts'
import { weighDocuments, type Weighing } from './weigh-documents.ts'

export interface EvidenceDeps {
  readonly analyse: Analyse
  readonly index: PassageIndex
  readonly learned: LearnedRanking
  readonly expand: ExpandQuery
}

/** What the corpus has on a question: the query as searched, the ranked paragraphs, and whether they answer. */
export interface Evidence {
  readonly question: string
  readonly analysed: AnalysedText
  readonly query: Query
  readonly mapped: readonly { readonly from: string; readonly to: string }[]
  readonly ranked: readonly RankedPassage[]
  readonly decision: Decision
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
  const ranked = weighDocuments(rankPassages(deps.index, query, RANKED, deps.learned), weighing)
  const decision = judgeEvidence(
    decideAnswerable({ question, analysed, query, ranked, index: deps.index }),
    ranked,
  )
  return { question, analysed, query, mapped: expanded.mapped, ranked, decision }
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
