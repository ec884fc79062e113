import { FEATURE_AT, FEATURES, type Feature } from './features.ts'

const SHARES: readonly (readonly [Feature, Feature])[] = [
  ['words', 'wordsShare'],
  ['bigrams', 'bigramsShare'],
  ['translation', 'translationShare'],
  ['wording', 'wordingShare'],
]
const PLACES: readonly (readonly [Feature, Feature])[] = [
  ['words', 'wordsPlace'],
  ['bigrams', 'bigramsPlace'],
]

/** Writes how candidates compare: a feature as a share of the highest among them, and 1 over the place it gives. */
export function compareCandidates(rows: Float32Array): void {
  const count = rows.length / FEATURES.length
  for (const [from, to] of SHARES) writeShares(rows, count, FEATURE_AT[from], FEATURE_AT[to])
  for (const [from, to] of PLACES) writePlaces(rows, count, FEATURE_AT[from], FEATURE_AT[to])
}

function writeShares(rows: Float32Array, count: number, from: number, to: number): void {
  const width = FEATURES.length
  let highest = 0
  for (let at = 0; at < count; at++) highest = Math.max(highest, rows[at * width + from] as number)
  if (highest === 0) return
  for (let at = 0; at < count; at++) rows[at * width + to] = (rows[at * width + from] as number) / highest
}

/** Candidates with the same value share the better place. */
function writePlaces(rows: Float32Array, count: number, from: number, to: number): void {
  const width = FEATURES.length
  const values = Float32Array.from({ length: count }, (_, at) => rows[at * width + from] as number)
  const falling = values.slice().sort().reverse()
  const places = new Map<number, number>()
  falling.forEach((value, place) => places.has(value) || places.set(value, place + 1))
  for (let at = 0; at < count; at++) rows[at * width + to] = 1 / (places.get(values[at] as number) as number)
}
