import { readLexicon } from '../../server/ingest/read-lexicon.ts'
import { join, resolve } from 'node:path'
import { askedWeights, coveredWords } from '../../server/answer/evidence/cover-terms.ts'
import { decideAnswerable } from '../../server/answer/decide/decide-answerable.ts'
import { buildExpandQuery } from '../../server/answer/expand/expand-query.ts'
import { selectClauses } from '../../server/answer/select/select-clauses.ts'
import { buildPassageIndex, type PassageIndex } from '../../server/search/passage-index.ts'
import type { Query } from '../../server/domain/query.ts'
import { rankPassages } from '../../server/search/rank-passages.ts'
import { buildAnalyse } from '../../server/text/analyse.ts'
import { readNearMissSets, type NearMissQuestion, type NearMissSet } from './near-miss-sets.ts'

/** What became of one question. */
export interface NearMissOutcome extends NearMissQuestion {
  readonly set: string
  readonly confidence: number
  readonly features: Readonly<Record<string, number>>
  /** The plain idf-weighted share of asked words in the best passage, for comparison. */
  readonly plainCoverage: number
  /** The score of the best passage, before any decision. */
  readonly bestScore: number
  readonly hit: boolean
  readonly first: string | null
  /** Words selected in the first gold passage, whatever was ranked; empty for a near miss. */
  readonly selected: string
}

export interface NearMissMeasures {
  readonly set: string
  readonly answerable: number
  readonly unanswerable: number
  readonly hitAt1: number
  readonly auroc: number
  readonly aurocCoverage: number
  readonly aurocScore: number
  /** Of answerable questions with one known span, the share whose span is in the selected words. */
  readonly spanContained: number
  /** Median length of the selected words over the length of the span. */
  readonly lengthRatio: number
  /** Risk (share of wrong answers, near misses answered included) when that share of all questions is answered. */
  readonly riskAtCoverage: Readonly<Record<string, number>>
}

const RANKED = 10
const COVERAGES = [0.2, 0.4, 0.5, 0.6, 0.8, 1]

/** Runs every set through ranking, decision and selection. */
export function measureNearMiss(): { measures: NearMissMeasures[]; outcomes: NearMissOutcome[] } {
  const { lexicon } = readLexicon(join(resolve(import.meta.dirname, '../..'), 'corpus/lexicon'))
  const analyse = buildAnalyse(lexicon)
  const expand = buildExpandQuery(lexicon, analyse)
  const runs = readNearMissSets().map((set) => runSet(set, analyse, expand))
  const outcomes = runs.flat()
  return { measures: runs.map(measureSet), outcomes }
}

function runSet(
  set: NearMissSet,
  analyse: ReturnType<typeof buildAnalyse>,
  expand: ReturnType<typeof buildExpandQuery>,
): NearMissOutcome[] {
  const index = buildPassageIndex(set.passages, analyse)
  const byId = new Map(set.passages.map((passage) => [passage.id, passage]))
  return set.questions.map((question) => {
    const analysed = analyse(question.q)
    const { query } = expand(question.q, analysed)
    const ranked = rankPassages(index, query, RANKED)
    const decision = decideAnswerable({ question: question.q, analysed, query, ranked, index })
    const gold = byId.get(question.gold[0] ?? '')
    const spans = gold === undefined ? [] : selectClauses({ question: question.q, query, ...gold, index })
    return {
      ...question,
      set: set.name,
      confidence: decision.confidence,
      features: decision.features,
      plainCoverage: coverPlainly(query, index, ranked[0]?.passage),
      bestScore: ranked[0]?.score ?? 0,
      first: ranked[0]?.id ?? null,
      hit: question.gold.includes(ranked[0]?.id ?? ''),
      selected: spans.map(({ start, end }) => gold?.text.slice(start, end) ?? '').join('\n'),
    }
  })
}

function coverPlainly(query: Query, index: PassageIndex, passage: number | undefined): number {
  if (passage === undefined) return 0
  const covered = coveredWords(query, index, passage)
  let total = 0
  let found = 0
  for (const [term, weight] of askedWeights(query, index)) {
    total += weight
    if (covered.has(term)) found += weight
  }
  return total === 0 ? 0 : found / total
}

/** The measures of one set. */
export function measureSet(outcomes: readonly NearMissOutcome[]): NearMissMeasures {
  const answerable = outcomes.filter(({ gold }) => gold.length > 0)
  const withSpan = answerable.filter(({ spans }) => spans.length === 1)
  const labels = outcomes.map(({ gold }) => gold.length > 0)
  const contained = withSpan.filter(({ spans, selected }) => spans.every((span) => selected.includes(span)))
  const ratios = withSpan.map(({ spans, selected }) => selected.length / (spans[0] as string).length)
  return {
    set: outcomes[0]?.set ?? '',
    answerable: answerable.length,
    unanswerable: outcomes.length - answerable.length,
    hitAt1: answerable.filter(({ hit }) => hit).length / answerable.length,
    auroc: measureAuroc(
      outcomes.map(({ confidence }) => confidence),
      labels,
    ),
    aurocCoverage: measureAuroc(
      outcomes.map(({ plainCoverage }) => plainCoverage),
      labels,
    ),
    aurocScore: measureAuroc(
      outcomes.map(({ bestScore }) => bestScore),
      labels,
    ),
    spanContained: contained.length / withSpan.length,
    lengthRatio: medianOf(ratios),
    riskAtCoverage: measureRisk(outcomes),
  }
}

/** The chance that an answerable question is rated above an unanswerable one; ties count half. */
export function measureAuroc(scores: readonly number[], labels: readonly boolean[]): number {
  const negatives = scores.filter((_, at) => !labels[at])
  let above = 0
  let pairs = 0
  scores.forEach((score, at) => {
    if (!labels[at]) return
    for (const other of negatives) above += score > other ? 1 : score === other ? 0.5 : 0
    pairs += negatives.length
  })
  return pairs === 0 ? NaN : above / pairs
}

function measureRisk(outcomes: readonly NearMissOutcome[]): Record<string, number> {
  const ordered = [...outcomes].sort((a, b) => b.confidence - a.confidence)
  return Object.fromEntries(
    COVERAGES.map((share) => {
      const answered = ordered.slice(0, Math.max(1, Math.round(share * ordered.length)))
      return [share, answered.filter(({ hit }) => !hit).length / answered.length]
    }),
  )
}

function medianOf(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b)
  return ordered[Math.floor(ordered.length / 2)] ?? NaN
}
