import type { Span } from '../domain/document.ts'
import type { Query } from '../domain/query.ts'
import { impact } from './bm25.ts'
import { describeCandidates, type Candidates } from './describe-candidates.ts'
import { NO_EVIDENCE, type Evidence } from './evidence.ts'
import { FEATURE_AT, FEATURES, PRIOR_WEIGHTS, type Feature, type FeatureWeights } from './features.ts'
import type { PassageIndex } from './passage-index.ts'
import { scoreProximity } from './score-proximity.ts'
import { BEST_WINDOWS, CANDIDATES, PROXIMITY_DEPTH, VETO } from './tuning.ts'

/** One summand of a score, for explanations. */
export interface ScorePart {
  readonly label: string
  readonly value: number
}

export interface RankedPassage {
  /** Index of the passage. */
  readonly passage: number
  readonly id: string
  /** Never negative; `why` adds up to it unless it was cut there. */
  readonly score: number
  readonly why: readonly ScorePart[]
  /** The best windows of its text, best first; a short text is one window. */
  readonly windows: readonly Span[]
}

/** What was learned from resolved questions, ready for ranking. */
export interface LearnedRanking {
  readonly weights: FeatureWeights
  evidence(query: Query): Evidence
}

interface ScoredWindow {
  readonly window: number
  readonly row: Float32Array
  readonly close: number
  readonly score: number
}

/** Retrieves and orders the best `count` passages for a query. */
export function rankPassages(
  index: PassageIndex,
  query: Query,
  count: number,
  learned?: LearnedRanking,
): RankedPassage[] {
  const evidence = learned?.evidence(query) ?? NO_EVIDENCE
  const weights = learned?.weights ?? PRIOR_WEIGHTS
  const candidates = describeCandidates(index, query, evidence, Math.max(CANDIDATES, count))
  const ordered = orderWindows(index, query, candidates, weights)
  return bestPassages(index, ordered, evidence.vetoed)
    .slice(0, count)
    .map((windows) => describeRanked(index, windows, { weights, norm: candidates.norm, evidence }))
}

const byScore = (a: ScoredWindow, b: ScoredWindow): number => b.score - a.score || a.window - b.window

const weigh = (row: Float32Array, weights: FeatureWeights): number => {
  let sum = 0
  for (let at = 0; at < FEATURES.length; at++) sum += weights[FEATURES[at] as Feature] * (row[at] as number)
  return sum
}

function orderWindows(
  index: PassageIndex,
  query: Query,
  { windows, rows, norm }: Candidates,
  weights: FeatureWeights,
): ScoredWindow[] {
  const scored = windows.map((window, at) => {
    const row = rows.subarray(at * FEATURES.length, (at + 1) * FEATURES.length)
    return { window, row, close: 0, score: norm * weigh(row, weights) }
  })
  const ordered = scored.sort(byScore)
  for (let at = 0; at < Math.min(PROXIMITY_DEPTH, ordered.length); at++) {
    const each = ordered[at] as ScoredWindow
    const close = scoreProximity(index, query, each.window)
    ordered[at] = { ...each, close, score: each.score + close }
  }
  return ordered.sort(byScore)
}

/** The windows of each passage together, best passage first; vetoed passages come last. */
function bestPassages(
  index: PassageIndex,
  ordered: readonly ScoredWindow[],
  vetoed: ReadonlySet<number>,
): ScoredWindow[][] {
  const byPassage = new Map<number, ScoredWindow[]>()
  for (const each of ordered) {
    const passage = index.windows.passageOf[each.window] as number
    const windows = byPassage.get(passage)
    if (windows === undefined) byPassage.set(passage, [each])
    else if (windows.length < BEST_WINDOWS) windows.push(each)
  }
  const passages = [...byPassage]
  const kept = passages.filter(([passage]) => !vetoed.has(passage))
  const refused = passages.filter(([passage]) => vetoed.has(passage))
  return [...kept, ...refused].map(([, windows]) => windows)
}

interface Scoring {
  readonly weights: FeatureWeights
  readonly norm: number
  readonly evidence: Evidence
}

function describeRanked(
  index: PassageIndex,
  windows: readonly ScoredWindow[],
  { weights, norm, evidence }: Scoring,
): RankedPassage {
  const best = windows[0] as ScoredWindow
  const passage = index.windows.passageOf[best.window] as number
  const parts = FEATURES.map((label) => ({
    label,
    value: weights[label] * (best.row[FEATURE_AT[label]] as number) * norm,
  }))
  const why: ScorePart[] = [...parts, { label: 'proximity', value: best.close }]
  if (evidence.vetoed.has(passage)) why.push({ label: 'veto', value: VETO })
  return {
    passage,
    id: (index.passages[passage] as { id: string }).id,
    score: evidence.vetoed.has(passage) ? 0 : Math.max(0, best.score),
    why: why.filter(({ value }) => value !== 0),
    windows: windows.map(({ window }) => index.windows.span(window)),
  }
}

/** Term by term, what one passage scores by its words: exact BM25, before quantisation. */
export function explainTerms(index: PassageIndex, query: Query, passage: number): ScorePart[] {
  const sequence = index.sequences.of(passage)
  return query.words.flatMap(({ term, weight, origin }) => {
    const number = index.sequences.termNumber(term)
    let frequency = 0
    for (const each of sequence) if (each === number) frequency++
    if (frequency === 0) return []
    const idf = index.fields.words.idf(term)
    const value = weight * idf * impact(frequency, sequence.length, index.sequences.averageLength)
    return [{ label: `${term} (${origin})`, value }]
  })
}
