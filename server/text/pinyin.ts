import { pinyin } from 'pinyin-pro'

/** A text by sound: each character's toneless syllable; what is not a Chinese character stands for itself. */
export function syllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced' }).map(plainSyllable)
}

/** The same with tones as digits: 想 is xiang3. */
export function tonedSyllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'num', type: 'array', nonZh: 'spaced' }).map(plainSyllable)
}

const known = new Map<string, readonly string[]>()

/** Every toneless syllable that one character can be read as, the usual one first: 都 is dou or du. */
export function readingsOf(character: string): readonly string[] {
  const before = known.get(character)
  if (before !== undefined) return before
  const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true, nonZh: 'spaced' })
  const readings = [...new Set(all.map(plainSyllable))]
  known.set(character, readings)
  return readings
}

/** Syllables that many speakers do not tell apart are made one: zh/z, ch/c, sh/s, n/l, ang/an, eng/en, ing/in. */
export function blurSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/(?<=[aei])ng$/, 'n')
}

const plainSyllable = (syllable: string): string => syllable.toLowerCase().replaceAll('ü', 'v')
