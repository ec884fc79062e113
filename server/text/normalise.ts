import { Converter } from 'opencc-js/t2cn'

/** Text folded for comparing, with the way back: unit i came from original [starts[i], ends[i]). */
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

/** NFKC, lower case, simplified characters, with offsets into the original. */
export function normalise(original: string): NormalisedText {
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
