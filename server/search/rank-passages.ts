import type { Span } from '../domain/document.ts'
import type { Query } from '../domain/query.ts'
import { describeCandidates, describeWindows, type Candidates } from './describe-candidates.ts'
import { NO_EVIDENCE, type Evidence } from './evidence.ts'
import { FEATURE_AT, FEATURES, PRIOR_WEIGHTS, type FeatureWeights } from './features.ts'
import type { PassageIndex } from './passage-index.ts'
import { buildScoreProximity } from './score-proximity.ts'
import { BEST_WINDOWS, CANDIDATES_PER_PASSAGE, LEAST_CANDIDATES, PROXIMITY_DEPTH, VETO } from './tuning.ts'

/** One summand of a score, for explanations. */
export interface ScorePart {
  readonly label: string
  readonly value: number
}

export interface RankedPassage {
  /** Index of the passage. */
  readonly passage: number
  readonly id: string
  /** Never negative; `why` adds up to it. */
  readonly score: number
  /** Worked out when it is read. */
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
  /** Where the window's row of features starts. */
  readonly row: number
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
  const wanted = Math.max(LEAST_CANDIDATES, CANDIDATES_PER_PASSAGE * count)
  const candidates = describeCandidates(index, query, evidence, wanted)
  return rankCandidates(index, query, candidates, {
    weights: learned?.weights ?? PRIOR_WEIGHTS,
    evidence,
    count,
  })
}

/** Orders the windows of one given passage. */
export function rankWithin(
  index: PassageIndex,
  query: Query,
  passage: number,
  learned?: LearnedRanking,
): RankedPassage | undefined {
  const evidence = learned?.evidence(query) ?? NO_EVIDENCE
  const windows: number[] = []
  const end = index.windows.first[passage + 1] as number
  for (let window = index.windows.first[passage] as number; window < end; window++) windows.push(window)
  const candidates = describeWindows(index, query, evidence, windows)
  const weights = learned?.weights ?? PRIOR_WEIGHTS
  return rankCandidates(index, query, candidates, { weights, evidence, count: 1 })[0]
}

interface Weighing {
  readonly weights: FeatureWeights
  readonly evidence: Evidence
  readonly count: number
}

function rankCandidates(
  index: PassageIndex,
  query: Query,
  candidates: Candidates,
  { weights, evidence, count }: Weighing,
): RankedPassage[] {
  const ordered = orderWindows(index, query, candidates, weights)
  // Learned weights have no zero of their own: the least candidate is made the zero where any is below it.
  const floor = Math.min(0, ordered.at(-1)?.score ?? 0)
  return bestPassages(index, ordered, evidence.vetoed, count).map((windows) =>
    describeRanked(index, windows, { weights, candidates, evidence, floor }),
  )
}

const byScore = (a: ScoredWindow, b: ScoredWindow): number => b.score - a.score || a.window - b.window

function weigh(rows: Float32Array, row: number, weights: Float64Array): number {
  let sum = 0
  for (let at = 0; at < weights.length; at++) sum += (weights[at] as number) * (rows[row + at] as number)
  return sum
}

function orderWindows(
  index: PassageIndex,
  query: Query,
  { windows, rows, norm }: Candidates,
  weights: FeatureWeights,
): ScoredWindow[] {
  const each = Float64Array.from(FEATURES, (name) => weights[name])
  const scored = windows.map((window, at): ScoredWindow => {
    const row = at * FEATURES.length
    return { window, row, close: 0, score: norm * weigh(rows, row, each) }
  })
  const ordered = scored.sort(byScore)
  const scoreProximity = buildScoreProximity(index, query)
  for (let at = 0; at < Math.min(PROXIMITY_DEPTH, ordered.length); at++) {
    const each = ordered[at] as ScoredWindow
    const close = scoreProximity(each.window)
    ordered[at] = { ...each, close, score: each.score + close }
  }
  return ordered.sort(byScore)
}

/** The windows of each of the best passages together, best passage first; vetoed passages come last. */
function bestPassages(
  index: PassageIndex,
  ordered: readonly ScoredWindow[],
  vetoed: ReadonlySet<number>,
  count: number,
): ScoredWindow[][] {
  const kept = new Map<number, ScoredWindow[]>()
  const refused = new Map<number, ScoredWindow[]>()
  for (const each of ordered) {
    const passage = index.windows.passageOf[each.window] as number
    const passages = vetoed.has(passage) ? refused : kept
    const windows = passages.get(passage)
    if (windows !== undefined) windows.push(each)
    else if (passages.size < count) passages.set(passage, [each])
  }
  return [...kept.values(), ...refused.values()].slice(0, count)
}

interface Scoring {
  readonly weights: FeatureWeights
  readonly candidates: Candidates
  readonly evidence: Evidence
  readonly floor: number
}

function describeRanked(
  index: PassageIndex,
  windows: readonly ScoredWindow[],
  { weights, candidates, evidence, floor }: Scoring,
): RankedPassage {
  const best = windows[0] as ScoredWindow
  const { rows, norm } = candidates
  const passage = index.windows.passageOf[best.window] as number
  const vetoed = evidence.vetoed.has(passage)
  const explain = (): ScorePart[] => {
    const parts = FEATURES.map((label) => ({
      label,
      value: weights[label] * (rows[best.row + FEATURE_AT[label]] as number) * norm,
    }))
    const why = [...parts, { label: 'proximity', value: best.close }, { label: 'zero', value: -floor }]
    if (vetoed) why.push({ label: 'veto', value: VETO })
    return why.filter(({ value }) => value !== 0)
  }
  return {
    passage,
    id: (index.passages[passage] as { id: string }).id,
    score: vetoed ? 0 : best.score - floor,
    get why() {
      return explain()
    },
    windows: windows.slice(0, BEST_WINDOWS).map(({ window }) => index.windows.span(window)),
  }
}
