import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js'
import type { TypingWord } from './collect-typing-words.ts'
import { isTelling, type Correction } from './correction.ts'
import type { Pieces } from './read-pieces.ts'

export type FindNearTerms = (pieces: Pieces) => Correction[]

const SHORTEST = 4
/** A shorter term with a character missing is often another term: 新学校 is not 新建学校. */
const SHORTEST_MISSING = 5
const LONGEST = 8
const HAN_ONLY = /^\p{Script=Han}+$/u

/** Builds the search for long terms with one character missing, too many, wrong, or two swapped. */
export function buildFindNearTerms(words: readonly TypingWord[]): FindNearTerms {
  const known = new Set(words.map(({ word }) => word))
  const byShortened = new Map<string, TypingWord[]>()
  for (const entry of words) {
    if (entry.kind !== 'official' || entry.word.length < SHORTEST || entry.word.length > LONGEST) continue
    for (const key of shortened(entry.word)) {
      const alike = byShortened.get(key)
      if (alike === undefined) byShortened.set(key, [entry])
      else alike.push(entry)
    }
  }
  return (pieces) => {
    const found: Correction[] = []
    for (let length = LONGEST + 1; length >= SHORTEST - 1; length--) {
      for (const start of pieces.starts) {
        const end = start + length
        const from = pieces.text.slice(start, end)
        if (!mayBeWrong(pieces, start, end) || known.has(from)) continue
        const to = bestOf(from, byShortened)
        if (to !== null) found.push({ start, end, from, to })
      }
    }
    return found
  }
}

/** True when the stretch is cut at words and holds something that the corpus does not have. */
function mayBeWrong({ text, starts, standing, stop }: Pieces, start: number, end: number): boolean {
  if (end > text.length || !starts.has(end) || !HAN_ONLY.test(text.slice(start, end))) return false
  if (stop[start] === true || stop[end - 1] === true) return false
  return standing.slice(start, end).includes('unknown')
}

function bestOf(from: string, byShortened: ReadonlyMap<string, readonly TypingWord[]>): string | null {
  const fits = new Map<string, number>()
  for (const key of shortened(from)) {
    for (const { word, frequency } of byShortened.get(key) ?? []) {
      if (isOneSlip(from, word)) fits.set(word, frequency)
    }
  }
  const [best] = [...fits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best?.[0] ?? null
}

/** One slip inside the term, at a character that does not tell things apart. Its ends must be right. */
function isOneSlip(from: string, to: string): boolean {
  if (from[0] !== to[0] || from.at(-1) !== to.at(-1)) return false
  if (levenshtein.DamerauLevenshteinDistance(from, to, { restricted: true }) !== 1) return false
  if (from.length < to.length && to.length < SHORTEST_MISSING) return false
  if (from.length > to.length) return isDoubled(from, to)
  const changed = [...from].filter((character) => !to.includes(character))
  const missing = [...to].filter((character) => !from.includes(character))
  return ![...changed, ...missing].some(isTelling)
}

/** A character too many is a slip only when it repeats its neighbour; any other may be a word put in. */
function isDoubled(from: string, to: string): boolean {
  return [...from].some(
    (character, at) => character === from[at - 1] && from.slice(0, at) + from.slice(at + 1) === to,
  )
}

/** A word and each form of it with one character left out. */
function shortened(word: string): string[] {
  const forms = [word]
  for (let at = 0; at < word.length; at++) forms.push(word.slice(0, at) + word.slice(at + 1))
  return forms
}
