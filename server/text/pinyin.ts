import { pinyin } from 'pinyin-pro'

/** A text by sound: each character's toneless syllable; what is not a Chinese character stands for itself. */
export function syllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced' }).map((syllable) =>
    syllable.toLowerCase().replaceAll('ü', 'v'),
  )
}

/** Syllables that many speakers do not tell apart are made one: zh/z, ch/c, sh/s, n/l, ang/an, eng/en, ing/in. */
export function blurSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/(?<=[aei])ng$/, 'n')
}
