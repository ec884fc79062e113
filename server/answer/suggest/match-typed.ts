/** A text prepared for matching: its characters, how each sounds, and how each sounds to speakers who blur. */
export interface Sounded {
  readonly characters: readonly string[]
  readonly syllables: readonly string[]
  readonly blurred: readonly string[]
}

/** Typed text, with the blurred sound of its Chinese characters (null for letters and digits). */
export interface Typed {
  readonly text: string
  readonly sounds: readonly (string | null)[]
}

/** The first character from which typed text fits, or -1. */
export function findFit(typed: Typed, text: Sounded): number {
  for (let from = 0; from < text.characters.length; from++) {
    if (fitsFrom(typed, 0, text, from)) return from
  }
  return -1
}

/**
 * Whether typed text fits a text from one of its characters on. Each character is matched by itself, by its syllable or
 * the beginning of it (课hou, kehou), by its initial (khfw), or by a character that sounds alike (课候).
 */
function fitsFrom(typed: Typed, at: number, text: Sounded, from: number): boolean {
  if (at === typed.text.length) return true
  const syllable = text.syllables[from]
  if (syllable === undefined) return false
  const sound = typed.sounds[at]
  if (typed.text[at] === text.characters[from] || (sound !== null && sound === text.blurred[from])) {
    return fitsFrom(typed, at + 1, text, from + 1)
  }
  if (sound !== null) return false
  for (let length = commonLength(typed.text, at, syllable); length > 0; length--) {
    if (fitsFrom(typed, at + length, text, from + 1)) return true
  }
  return false
}

/** How many letters of the syllable stand typed from a place on. */
function commonLength(typed: string, at: number, syllable: string): number {
  let length = 0
  while (length < syllable.length && typed[at + length] === syllable[length]) length += 1
  return length
}
