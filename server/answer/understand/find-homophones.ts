import { blurSyllable, readingsOf, syllablesOf } from '../../text/pinyin.ts'
import type { TypingWord } from './collect-typing-words.ts'
import { differingAt, LONG_TERM, type Correction } from './correction.ts'
import type { Pieces } from './read-pieces.ts'

export type FindHomophones = (pieces: Pieces) => Correction[]

const LONGEST = 6
const MAX_READINGS = 12
const HAN_ONLY = /^\p{Script=Han}+$/u
/** A pair of characters says little: its word must be frequent, and clearly more so than others of its sound. */
const MIN_PAIR_FREQUENCY = 4
const CLEAR_MARGIN = 3

/** Builds the search for words that sound like a stretch of a question and are written otherwise. */
export function buildFindHomophones(words: readonly TypingWord[]): FindHomophones {
  const bySound = new Map<string, TypingWord[]>()
  for (const entry of words) {
    if (entry.kind === 'single' || entry.word.length > LONGEST) continue
    const sound = soundOf(syllablesOf(entry.word))
    const alike = bySound.get(sound)
    if (alike === undefined) bySound.set(sound, [entry])
    else alike.push(entry)
  }
  const known = new Set(words.map(({ word }) => word))
  return (pieces) => {
    const found: Correction[] = []
    for (let length = LONGEST; length >= 2; length--) {
      for (const start of pieces.starts) {
        const end = start + length
        const from = pieces.text.slice(start, end)
        if (from.length < length || !mayBeWrong(pieces, start, end) || known.has(from)) continue
        const to = bestOf(from, pieces, start, bySound)
        if (to !== null) found.push({ start, end, from, to })
      }
    }
    return found
  }
}

const soundOf = (syllables: readonly string[]): string => syllables.map(blurSyllable).join(' ')

/** True when the stretch is cut at words and holds something that the corpus does not have. */
function mayBeWrong({ text, starts, standing }: Pieces, start: number, end: number): boolean {
  if (!starts.has(end) || !HAN_ONLY.test(text.slice(start, end))) return false
  const inside = standing.slice(start, end)
  if (end - start >= LONG_TERM && inside.includes('single')) return true
  return inside.includes('unknown') || (end - start > 2 && inside.includes('dictionary'))
}

function bestOf(
  from: string,
  pieces: Pieces,
  start: number,
  bySound: ReadonlyMap<string, readonly TypingWord[]>,
): string | null {
  const fits = soundsOf(from)
    .flatMap((sound) => bySound.get(sound) ?? [])
    .filter(({ word, frequency }) => isLikely(from, word, frequency, { pieces, start }))
    .sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1))
  const [best, next] = fits
  if (best === undefined) return null
  const isClear = next === undefined || best.frequency >= next.frequency * CLEAR_MARGIN
  return from.length > 2 || isClear ? best.word : null
}

function isLikely(
  from: string,
  to: string,
  frequency: number,
  { pieces, start }: { readonly pieces: Pieces; readonly start: number },
): boolean {
  const places = differingAt(from, to)
  if (places === null || places.length === 0 || places.length >= Math.max(2, from.length - 1)) return false
  const standing = places.map((at) => pieces.standing[start + at])
  if (standing.includes('corpus') || (from.length < LONG_TERM && standing.includes('single'))) return false
  if (from.length > 2) return true
  if (pieces.stop[start] === true || pieces.stop[start + 1] === true) return false
  return (
    frequency >= MIN_PAIR_FREQUENCY &&
    syllablesOf(to).every((each, at) => readingsOf(from[at] ?? '').includes(each))
  )
}

/** The blurred sounds that a stretch can have. */
function soundsOf(stretch: string): string[] {
  let sounds = ['']
  for (const character of stretch) {
    const readings = new Set(readingsOf(character).map(blurSyllable))
    sounds = sounds.flatMap((sound) =>
      [...readings].map((each) => (sound === '' ? each : `${sound} ${each}`)),
    )
    if (sounds.length > MAX_READINGS) sounds = sounds.slice(0, MAX_READINGS)
  }
  return sounds
}
