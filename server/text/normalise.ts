import { Converter } from 'opencc-js/t2cn'

/** Text folded for comparing, with the way back: a unit came from original [startOf(unit), endOf(unit)). */
export interface NormalisedText {
  readonly text: string
  startOf(unit: number): number
  endOf(unit: number): number
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

const WORD = /[\p{L}\p{N}]/u
/** What ½ has between its figures. */
const FRACTION_BAR = '⁄'

const folded = new Map<string, string>()

/** Folds width, compatibility forms, case and traditional characters; drops invisible ones. Length may change. */
function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const compatible = (LOOKALIKES.get(character) ?? character).normalize('NFKC').toLowerCase()
  const visible = [...compatible].filter((each) => each === '\n' || each === '\t' || !INVISIBLE.test(each))
  // ㈠ is one character for its numeral, not for two brackets around it.
  const telling = visible.filter((each) => WORD.test(each) || each === FRACTION_BAR)
  const kept = (visible.length > 1 && telling.length > 0 ? telling : visible).join('')
  const result = /\p{Script=Han}/u.test(kept) ? toSimplified(kept) : kept
  folded.set(character, result)
  return result
}

/** By code unit the one unit that it folds to: 0 where nobody has asked yet, SEVERAL where it is none or several. */
const units = new Uint16Array(0x10000)
const SEVERAL = 0xffff

function foldUnit(code: number): number {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  const fold = isSurrogate ? '' : foldCharacter(String.fromCharCode(code))
  return (units[code] = fold.length === 1 ? fold.charCodeAt(0) : SEVERAL)
}

const sameUnit = (unit: number): number => unit
const nextUnit = (unit: number): number => unit + 1

/** NFKC, lower case, simplified characters, with offsets into the original. */
export function normalise(original: string): NormalisedText {
  let text = ''
  let same = 0
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at)
    const fold = units[code] || foldUnit(code)
    if (fold === SEVERAL) return normaliseWithOffsets(original)
    if (fold === code) continue
    text += original.slice(same, at) + String.fromCharCode(fold)
    same = at + 1
  }
  return { text: text + original.slice(same), startOf: sameUnit, endOf: nextUnit }
}

/** The general case: some characters become none or several, or stand in two units. */
function normaliseWithOffsets(original: string): NormalisedText {
  const folds: string[] = []
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
    folds.push(fold)
    at = next
  }
  return {
    text: folds.join(''),
    startOf: (unit) => starts[unit] as number,
    endOf: (unit) => ends[unit] as number,
  }
}
