import { Converter } from 'opencc-js/t2cn'

/** Text folded for comparing, with the way back: unit i came from original [starts[i], ends[i]). The offsets may be longer than the text. */
export interface NormalisedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const toSimplified = Converter({ from: 't', to: 'cn' })
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Variation_Selector}]/u
const LOOKALIKES = new Map([
  ['∶', ':'],
  ['〇', '零'],
  ['○', '零'],
  ['—', '-'],
  ['–', '-'],
  ['﹣', '-'],
  ['〜', '~'],
])

const SURROGATE = /[\ud800-\udfff]/

const folded = new Map<string, string>()

/** Folds width, compatibility forms, case and traditional characters; drops invisible ones. Length may change. */
function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const compatible = (LOOKALIKES.get(character) ?? character).normalize('NFKC').toLowerCase()
  const kept = [...compatible]
    .filter((each) => each === '\n' || each === '\t' || !INVISIBLE.test(each))
    .join('')
  const result = /\p{Script=Han}/u.test(kept) ? toSimplified(kept) : kept
  folded.set(character, result)
  return result
}

/** Offsets of texts whose folding changes no lengths: unit i came from [i, i + 1). Grown as longer texts come. */
const sameStarts: number[] = [0]
const sameEnds: number[] = [1]

/** NFKC, lower case, simplified characters, with offsets into the original. */
export function normalise(original: string): NormalisedText {
  let text = ''
  for (let at = 0; at < original.length; at++) {
    const character = original.charAt(at)
    const fold = SURROGATE.test(character) ? '' : foldCharacter(character)
    if (fold.length !== 1) return normaliseWithOffsets(original)
    text += fold
  }
  for (let at = sameStarts.length; at < original.length; at++) {
    sameStarts.push(at)
    sameEnds.push(at + 1)
  }
  return { text, starts: sameStarts, ends: sameEnds }
}

/** The general case: some characters become none or several, or stand in two units. */
function normaliseWithOffsets(original: string): NormalisedText {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of original) {
    const next = at + character.length
    const fold = foldCharacter(character)
    for (let i = 0; i < fold.length; i++) {
      starts.push(at)
      ends.push(next)
    }
    units.push(fold)
    at = next
  }
  return { text: units.join(''), starts, ends }
}
