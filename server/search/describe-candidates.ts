import type { Query, QueryTerm } from '../domain/query.ts'
import type { ScoredTerm } from './accumulate.ts'
import { pickBest } from './best-first.ts'
import type { Evidence, LearnedTerm, PassageEvidence } from './evidence.ts'
import { FEATURE_AT, FEATURES, PRIOR_WEIGHTS } from './features.ts'
import type { FieldIndex } from './field-index.ts'
import { CHANNELS, type PassageIndex } from './passage-index.ts'
import { buildLearnedTermScorer } from './score-learned-terms.ts'
import { CONTEXT_DEPTH, GATHERING, SMALLEST_NORM } from './tuning.ts'

/** Windows worth a closer look, each with a row of features. */
export interface Candidates {
  readonly windows: readonly number[]
  /** The rows end to end, FEATURES.length values each. */
  readonly rows: Float32Array
  /** What the query could score at most with each word once; features are in shares of it. */
  readonly norm: number
}

const NOTHING: PassageEvidence = { similar: 0, resolved: 0, count: 0, neighbour: 0 }

/** Retrieves windows by the query's words and by what is learned, and describes them. */
export function describeCandidates(
  index: PassageIndex,
  query: Query,
  evidence: Evidence,
  count: number,
): Candidates {
  const norm = normOf(query, index.fields.words)
  const missing = index.mismatch.missing(query.words.map(({ term }) => term))
  index.accumulator.gather(scoredTerms(index, query, evidence))
  const windows = gatherWindows(index, evidence, { missing, norm, count })
  const learnedScores = buildLearnedTermScorer(index, [evidence.translation, evidence.feedback])
  const rows = new Float32Array(windows.length * FEATURES.length)
  windows.forEach((window, at) => {
    const row = rows.subarray(at * FEATURES.length, (at + 1) * FEATURES.length)
    describeWindow(index, window, row)
    describeEvidence(index, evidence, window, row)
    const [translation = 0, feedback = 0] = learnedScores(window)
    row[FEATURE_AT.mismatch] = missing[index.groupOfWindow[window] as number] as number
    row[FEATURE_AT.translation] = translation
    row[FEATURE_AT.feedback] = feedback
    for (const at of SHARES) row[at] = (row[at] as number) / norm
  })
  addContext(index, windows, rows)
  return { windows, rows, norm }
}

/** Features that are points, to be divided by the norm. */
const SHARES = (
  ['words', 'bigrams', 'title', 'mismatch', 'resolved', 'translation', 'feedback'] as const
).map((name) => FEATURE_AT[name])

function describeWindow(index: PassageIndex, window: number, row: Float32Array): void {
  row[FEATURE_AT.words] = index.accumulator.sum(window, CHANNELS.words)
  row[FEATURE_AT.bigrams] = index.accumulator.sum(window, CHANNELS.bigrams)
  row[FEATURE_AT.title] = index.accumulator.sum(window, CHANNELS.title)
  row[FEATURE_AT.length] = Math.log1p(index.sequences.ofWindow(window).length) / 5
}

function describeEvidence(index: PassageIndex, evidence: Evidence, window: number, row: Float32Array): void {
  const group = index.groupOfWindow[window] as number
  const known = evidence.passages.get(index.windows.passageOf[window] as number) ?? NOTHING
  row[FEATURE_AT.similar] = known.similar
  row[FEATURE_AT.resolved] = known.resolved
  row[FEATURE_AT.count] = known.count
  row[FEATURE_AT.neighbour] = known.neighbour
  row[FEATURE_AT.groupCount] = evidence.groupCount?.[group] ?? 0
  row[FEATURE_AT.groupField] = evidence.groupField?.[group] ?? 0
}

function normOf(query: Query, words: FieldIndex): number {
  let norm = 0
  for (const { term, weight } of query.words) norm += weight * words.idf(term)
  return Math.max(SMALLEST_NORM, norm)
}

/** The query's terms field by field, each with what a full impact is worth. */
function scoredTerms(index: PassageIndex, query: Query, evidence: Evidence): ScoredTerm[] {
  const { words, bigrams, title } = index.fields
  const inField = (field: FieldIndex, channel: number, terms: readonly QueryTerm[]): ScoredTerm[] =>
    terms.map(({ term, weight }) => ({ field, channel, term, worth: weight * field.idf(term) }))
  return [
    ...inField(words, CHANNELS.words, query.words),
    ...inField(bigrams, CHANNELS.bigrams, query.bigrams),
    ...inField(title, CHANNELS.title, query.words),
    ...learnedTerms(words, evidence),
  ]
}

/** The learned terms that are worth reading whole posting lists for. */
function learnedTerms(field: FieldIndex, { translation, feedback }: Evidence): ScoredTerm[] {
  const worths = new Map<string, number>()
  const add = (terms: readonly LearnedTerm[], scale: number): void => {
    for (const { term, weight } of terms)
      worths.set(term, (worths.get(term) ?? 0) + scale * weight * field.idf(term))
  }
  add(translation, GATHERING.translation)
  add(feedback, GATHERING.feedback)
  return [...worths]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, GATHERING.learnedTerms)
    .map(([term, worth]) => ({ field, channel: CHANNELS.learned, term, worth }))
}

interface Gathering {
  readonly missing: Float32Array
  readonly norm: number
  readonly count: number
}

/** The best windows by a rough score, and the first windows of passages that resolved questions point at. */
function gatherWindows(
  index: PassageIndex,
  evidence: Evidence,
  { missing, norm, count }: Gathering,
): number[] {
  const groupBonus = missing.map((value, group) => {
    const known = evidence.groupCount?.[group] ?? 0
    const field = evidence.groupField?.[group] ?? 0
    return (
      PRIOR_WEIGHTS.mismatch * value + norm * (GATHERING.groupCount * known + GATHERING.groupField * field)
    )
  })
  const weights = [PRIOR_WEIGHTS.words, PRIOR_WEIGHTS.bigrams, PRIOR_WEIGHTS.title, 1]
  const best = index.accumulator.best(count, { weights, groupOf: index.groupOfWindow, groupBonus })
  const all = new Set(best)
  for (const passage of evidence.passages.keys()) {
    const end = index.windows.first[passage + 1] as number
    for (let window = index.windows.first[passage] as number; window < end; window++) all.add(window)
  }
  return [...all]
}

/** What a window scores by itself. */
const OWN = ['words', 'bigrams', 'title', 'mismatch'] as const

/** How much of what the query finds first stands in the same document: neighbours vouch for each other. */
function addContext(index: PassageIndex, windows: readonly number[], rows: Float32Array): void {
  const scores = windows.map((_, at) => {
    let score = 0
    for (const name of OWN)
      score += PRIOR_WEIGHTS[name] * (rows[at * FEATURES.length + FEATURE_AT[name]] as number)
    return Math.max(0, score)
  })
  const order = pickBest(scores.keys(), scores, CONTEXT_DEPTH)
  const top = scores[order[0] ?? -1] ?? 0
  const masses = new Map<number, number>()
  let largest = 0
  order.forEach((at, rank) => {
    const group = index.groupOfWindow[windows[at] as number] as number
    const mass = (masses.get(group) ?? 0) + (scores[at] as number) / (rank + 3)
    masses.set(group, mass)
    largest = Math.max(largest, mass)
  })
  if (largest === 0) return
  windows.forEach((window, at) => {
    const mass = masses.get(index.groupOfWindow[window] as number) ?? 0
    rows[at * FEATURES.length + FEATURE_AT.context] = (top * mass) / largest
  })
}
