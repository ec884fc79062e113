import { decideAnswerable } from '../answer/decide/decide-answerable.ts'
import { buildExpandQuery } from '../answer/expand/expand-query.ts'
import { selectClauses } from '../answer/select/select-clauses.ts'
import type { Passage } from '../domain/query.ts'
import { readLexicon } from '../ingest/read-lexicon.ts'
import { chanceOfFirst } from '../search/chance-of-first.ts'
import { learnFromResolved } from '../search/learn/learn-from-resolved.ts'
import { openLearned } from '../search/learn/open-learned.ts'
import { buildPassageIndex } from '../search/passage-index.ts'
import { rankPassages, rankWithin } from '../search/rank-passages.ts'
import { buildAnalyse } from '../text/analyse.ts'
import { rateLearned } from './rate-learned.ts'
import type { RankInput, RankQuestion } from './read-rank-input.ts'

/** What `rank` says about one question. */
export interface RankAnswer {
  readonly id: string
  readonly ranked: readonly string[]
  /** Words of the best passage, or null when the question is not answered. */
  readonly answer: string | null
  readonly abstained: boolean
  readonly confidence: number
  readonly ms: number
}

/** The decision looks at this many passages, however few are asked for. */
const DECIDED_ON = 10

/** Builds the index over the passages and learns from the resolved questions; then each question is answered alone. */
export function buildAnswerRanked(input: RankInput): (question: RankQuestion, top: number) => RankAnswer {
  const { lexicon } = readLexicon('corpus/lexicon')
  const analyse = buildAnalyse(lexicon)
  const expand = buildExpandQuery(lexicon, analyse)
  const index = buildPassageIndex(input.passages, analyse)
  const learned =
    input.resolved.length === 0
      ? undefined
      : openLearned(index, learnFromResolved(index, input.resolved, analyse))
  return ({ id, q: question, passage }, top) => {
    const start = performance.now()
    const analysed = analyse(question)
    const { query } = expand(question, analysed)
    const ranked =
      passage === null
        ? rankPassages(index, query, Math.max(top, DECIDED_ON), learned)
        : [rankWithin(index, query, passage, learned)].filter((each) => each !== undefined)
    const plain = decideAnswerable({ question, analysed, query, ranked, index })
    const rated = learned !== undefined && ranked.length > 1
    const decision = rated ? rateLearned(plain, chanceOfFirst(index, query, ranked)) : plain
    const [best] = ranked
    const select = (): string | null => {
      if (best === undefined) return null
      const { title, text } = input.passages[best.passage] as Passage
      const spans = selectClauses({ question, query, title, text, index })
      return spans.length === 0 ? null : spans.map(({ start, end }) => text.slice(start, end)).join('\n')
    }
    // Who names the passage has decided that it answers; only the words are asked for.
    const answer = decision.answerable || passage !== null ? select() : null
    return {
      id,
      ranked: ranked.slice(0, top).map((each) => each.id),
      answer,
      abstained: answer === null,
      confidence: decision.confidence,
      ms: performance.now() - start,
    }
  }
}
