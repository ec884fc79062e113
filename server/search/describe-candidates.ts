import type { Query } from '../domain/query.ts'
import type { GroupBonus, ScoredTerm } from './accumulate.ts'
import { pickBest } from './best-first.ts'
import { compareCandidates } from './compare-candidates.ts'
import { NO_EVIDENCE, type Evidence, type PassageEvidence } from './evidence.ts'
import { FEATURE_AT, FEATURES, PRIOR_WEIGHTS } from './features.ts'
import type { FieldIndex } from './field-index.ts'
import type { WeightedTerm } from './forward-scorer.ts'
import { mostPoints } from './most-points.ts'
import type { PassageIndex } from './passage-index.ts'
import { CONTEXT_DEPTH, GATHERING, WORDING_UNIT } from './tuning.ts'

/** Windows worth a closer look, each with a row of features. */
export interface Candidates {
  readonly windows: readonly number[]
  /** The rows end to end, FEATURES.length values each. */
  readonly rows: Float32Array
  /** What the query could score at most; features are in shares of it. */
  readonly norm: number
}

/** Retrieves windows by the query's words and by what is learned, and describes them. */
export function describeCandidates(
  index: PassageIndex,
  query: Query,
  evidence: Evidence,
  count: number,
): Candidates {
  return describeWindows(index, query, evidence, gatherWindows(index, query, evidence, count))
}

/** A passage of several windows that stands alone under its name is a document, and its title the document's. */
function isWhole({ windows, groups }: PassageIndex, window: number): boolean {
  const passage = windows.passageOf[window] as number
  const isLong = (windows.first[passage + 1] as number) - (windows.first[passage] as number) > 1
  return isLong && groups.sizes[groups.of[passage] as number] === 1
}

/** Describes given windows. */
export function describeWindows(
  index: PassageIndex,
  query: Query,
  evidence: Evidence,
  windows: readonly number[],
): Candidates {
  const norm = mostPoints(query, index.fields.words)
  const missing = missingTitles(index, query)
  const rows = new Float32Array(windows.length * FEATURES.length)
  const score = {
    words: index.forward.words.prepare([query.words, evidence.translation, evidence.feedback]),
    bigrams: index.forward.bigrams.prepare([query.bigrams]),
    title: index.forward.title.prepare([query.words]),
  }
  const sums = new Float64Array(3)
  for (let at = 0; at < windows.length; at++) {
    const window = windows[at] as number
    const row = at * FEATURES.length
    score.title(window, sums)
    rows[row + FEATURE_AT.title] = (sums[0] as number) / norm
    rows[row + FEATURE_AT.wholeTitle] = isWhole(index, window) ? (sums[0] as number) / norm : 0
    score.bigrams(window, sums)
    rows[row + FEATURE_AT.bigrams] = (sums[0] as number) / norm
    score.words(window, sums)
    rows[row + FEATURE_AT.words] = (sums[0] as number) / norm
    rows[row + FEATURE_AT.translation] = (sums[1] as number) / norm
    rows[row + FEATURE_AT.feedback] = (sums[2] as number) / norm
    rows[row + FEATURE_AT.mismatch] = (missing[index.groupOfWindow[window] as number] as number) / norm
    rows[row + FEATURE_AT.length] = Math.log1p(index.sequences.lengthOf(window)) / 5
  }
  addEvidence(index, evidence, { windows, rows, norm })
  addContext(index, windows, rows)
  compareCandidates(rows)
  return { windows, rows, norm }
}

function addEvidence(index: PassageIndex, evidence: Evidence, { windows, rows, norm }: Candidates): void {
  if (evidence === NO_EVIDENCE) return
  const { groupCount, groupField, passages, sections } = evidence
  const explain = index.forward.wording.prepare(evidence.wording)
  const sectionOf = sections === null ? null : index.sections().ofWindow
  for (let at = 0; at < windows.length; at++) {
    const window = windows[at] as number
    const row = at * FEATURES.length
    const group = index.groupOfWindow[window] as number
    rows[row + FEATURE_AT.groupCount] = groupCount?.[group] ?? 0
    rows[row + FEATURE_AT.groupField] = groupField?.[group] ?? 0
    rows[row + FEATURE_AT.section] = sections?.[sectionOf?.[window] as number] ?? 0
    rows[row + FEATURE_AT.wording] = explain(window) / WORDING_UNIT
    addKnown(passages.get(index.windows.passageOf[window] as number), rows, row, norm)
  }
}

/** What is known of a passage; of one that never answered, its words count in their own way. */
function addKnown(known: PassageEvidence | undefined, rows: Float32Array, row: number, norm: number): void {
  if (known === undefined) {
    rows[row + FEATURE_AT.fresh] = rows[row + FEATURE_AT.words] as number
    return
  }
  rows[row + FEATURE_AT.similar] = known.similar
  rows[row + FEATURE_AT.resolved] = known.resolved / norm
  rows[row + FEATURE_AT.count] = known.count
}

/** The query's terms field by field, each with what a full impact is worth, and the best of the learned terms. */
function scoredTerms(index: PassageIndex, query: Query, evidence: Evidence): ScoredTerm[] {
  const { words, bigrams, title } = index.fields
  const inField = (field: FieldIndex, share: number, terms: readonly WeightedTerm[]): ScoredTerm[] =>
    terms.map(({ term, weight }) => ({ field, term, worth: share * weight * field.idf(term) }))
  const learned = [
    ...inField(words, GATHERING.translation, evidence.translation),
    ...inField(words, GATHERING.feedback, evidence.feedback),
  ]
  return [
    ...inField(words, PRIOR_WEIGHTS.words, query.words),
    ...inField(bigrams, PRIOR_WEIGHTS.bigrams, query.bigrams),
    ...inField(title, PRIOR_WEIGHTS.title, query.words),
    ...learned.sort((a, b) => b.worth - a.worth).slice(0, GATHERING.learnedTerms),
  ]
}

const missingTitles = (index: PassageIndex, query: Query): Float32Array =>
  index.mismatch.missing(query.words.map(({ term }) => term))

/** The best windows by a rough score, and the windows of passages that resolved questions point at. */
function gatherWindows(index: PassageIndex, query: Query, evidence: Evidence, count: number): number[] {
  const bonuses = groupBonuses(index, query, evidence)
  const best = index.accumulator.best(scoredTerms(index, query, evidence), count, bonuses)
  const all = new Set(best.map(({ list }) => list))
  for (const passage of evidence.passages.keys()) {
    const end = index.windows.first[passage + 1] as number
    for (let window = index.windows.first[passage] as number; window < end; window++) all.add(window)
  }
  return [...all]
}

/** What documents and sections add to the windows in them. */
function groupBonuses(
  index: PassageIndex,
  query: Query,
  { groupCount, groupField, sections }: Evidence,
): GroupBonus[] {
  const norm = mostPoints(query, index.fields.words)
  const bonus = missingTitles(index, query).map((value) => PRIOR_WEIGHTS.mismatch * value)
  if (groupCount !== null && groupField !== null)
    for (let group = 0; group < bonus.length; group++) {
      const known = GATHERING.groupCount * (groupCount[group] as number)
      const field = GATHERING.groupField * (groupField[group] as number)
      bonus[group] = (bonus[group] as number) + norm * (known + field)
    }
  const ofGroups = { groupOf: index.groupOfWindow, bonus }
  if (sections === null) return [ofGroups]
  const share = norm * GATHERING.section
  return [ofGroups, { groupOf: index.sections().ofWindow, bonus: sections.map((odds) => share * odds) }]
}

/** What a window scores by itself. */
const OWN = ['words', 'bigrams', 'title', 'mismatch'] as const

/** How much of what the query finds first stands in the same document: neighbours vouch for each other. */
function addContext(index: PassageIndex, windows: readonly number[], rows: Float32Array): void {
  const scores = Float32Array.from(windows, (_, at) => {
    let score = 0
    for (const name of OWN)
      score += PRIOR_WEIGHTS[name] * (rows[at * FEATURES.length + FEATURE_AT[name]] as number)
    return Math.max(0, score)
  })
  const order = pickBest(Int32Array.from(scores.keys()), scores, CONTEXT_DEPTH)
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
