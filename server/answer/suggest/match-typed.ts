import { blurSyllable } from '../../text/pinyin.ts'

/** A text prepared for matching: its characters and how each sounds. */
export interface Sounded {
  readonly characters: readonly string[]
  readonly syllables: readonly string[]
}

/**
 * Whether typed text fits a text from one of its characters on. Each character is matched by itself, by its syllable or
 * the beginning of it (课hou, kehou), by its initial (khfw), or by a character that sounds alike (课候).
 */
export function fitsFrom(
  typed: string,
  soundsOfTyped: ReadonlyMap<string, string>,
  text: Sounded,
  from: number,
): boolean {
  if (typed === '') return true
  const character = text.characters[from]
  const syllable = text.syllables[from]
  if (character === undefined || syllable === undefined) return false
  const first = typed.charAt(0)
  if (first === character) return fitsFrom(typed.slice(1), soundsOfTyped, text, from + 1)
  const sound = soundsOfTyped.get(first)
  if (sound !== undefined) {
    return (
      blurSyllable(sound) === blurSyllable(syllable) &&
      fitsFrom(typed.slice(1), soundsOfTyped, text, from + 1)
    )
  }
  for (let length = Math.min(syllable.length, typed.length); length > 0; length--) {
    if (!syllable.startsWith(typed.slice(0, length))) continue
    if (fitsFrom(typed.slice(length), soundsOfTyped, text, from + 1)) return true
  }
  return false
}

/** The first character from which typed text fits, or -1. */
export function findFit(typed: string, soundsOfTyped: ReadonlyMap<string, string>, text: Sounded): number {
  for (let from = 0; from < text.characters.length; from++) {
    if (fitsFrom(typed, soundsOfTyped, text, from)) return from
  }
  return -1
}
