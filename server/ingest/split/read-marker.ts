import { parseChineseNumber } from '../../domain/chinese-number.ts'
import { writeNumber } from './write-number.ts'

export type MarkerFamily =
  'container' | 'article' | 'han' | 'han-bracket' | 'arabic' | 'arabic-bracket' | 'circled'

/** The numbering at the start of a line: 第十二条, 一、, （一）, 1., （1）, ①. */
export interface Marker {
  readonly family: MarkerFamily
  /** 编, 分编, 章, 节, 部分 or 条 for 第…; else empty. */
  readonly unit: string
  readonly number: number
  /** The 之一 of 第十二条之一, else null. */
  readonly sub: number | null
  /** The numeral in its own style, brackets included and in full width: 十二, 27, （三）, ①. */
  readonly numeral: string
  /** The words after the numbering. */
  readonly rest: string
  /** True when a blank stands between the numbering and the words. */
  readonly spaced: boolean
  /** True for the 、 of `1、`, which also stands where 一、 was meant. */
  readonly comma: boolean
}

const HAN = '[零〇一二三四五六七八九十百千两]'
const NUMERAL = `(?:${HAN}(?:\\s*${HAN})*|[0-9０-９]+)`

const ORDINAL = new RegExp(
  `^第\\s*(${NUMERAL})\\s*(分\\s*编|编|篇|章|节|部\\s*分|条)(?:\\s*之\\s*(${HAN}+|[0-9０-９]+)(?![条款项目]))?\\s*`,
)
const HAN_DOT = new RegExp(`^(${HAN}{1,4})\\s*[、．.]\\s*(?!${HAN}[、年])`)
const HAN_BRACKET = new RegExp(`^([（(]\\s*(${HAN}{1,4})\\s*[）)])[、.．]?\\s*`)
const ARABIC = /^([0-9０-９]{1,3})\s*([.．、])\s*(?![0-9０-９])/
const ARABIC_BRACKET = /^([（(]?\s*([0-9０-９]{1,3})\s*[）)])[、.．]?\s*/
const SYMBOL = /^([①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿㉑-㉟])\s*[、.．]?\s*/

/** Where each run of one-character numerals begins, the number of its first, and what it stands for. */
const SYMBOLS: readonly (readonly [number, number, number, MarkerFamily])[] = [
  [0x2460, 0x2473, 1, 'circled'],
  [0x2474, 0x2487, 1, 'arabic-bracket'],
  [0x2488, 0x249b, 1, 'arabic'],
  [0x2776, 0x277f, 1, 'circled'],
  [0x3220, 0x3229, 1, 'han-bracket'],
  [0x3251, 0x325f, 21, 'circled'],
]

/** Words after 第十二条 or 第三章 that show it to be a mention inside a sentence. */
const MENTION = /^(?:规定|所|第|、|，|,|和|与|及|至|到|或|的|之|中(?:规定|所|的)|以(?:上|下|外|及)|[）)》〉])/

/** The numbering at the start of a line, or null. */
export function readMarker(text: string): Marker | null {
  return readOrdinal(text) ?? readListMarker(text) ?? readSymbol(text)
}

function readOrdinal(text: string): Marker | null {
  const match = ORDINAL.exec(text)
  if (match === null) return null
  const rest = text.slice(match[0].length)
  const spaced = /\s$/.test(match[0])
  if (!spaced && MENTION.test(rest)) return null
  const unit = (match[2] as string).replace(/\s/g, '').replace('篇', '编')
  if (unit !== '条' && /[。；;，,：:]$/.test(rest)) return null
  const numeral = foldDigits(match[1] as string)
  const family = unit === '条' ? 'article' : 'container'
  const sub = match[3] === undefined ? null : toNumber(match[3])
  return build(family, numeral, rest, { unit, sub, spaced })
}

function readListMarker(text: string): Marker | null {
  const bracket = HAN_BRACKET.exec(text)
  if (bracket !== null) {
    return build('han-bracket', `（${bracket[2]}）`, text.slice(bracket[0].length), { value: bracket[2] })
  }
  const han = HAN_DOT.exec(text)
  if (han !== null) return build('han', han[1] as string, text.slice(han[0].length), {})
  const arabic = ARABIC.exec(text)
  if (arabic !== null) {
    return build('arabic', foldDigits(arabic[1] as string), text.slice(arabic[0].length), {
      comma: arabic[2] === '、',
    })
  }
  const number = ARABIC_BRACKET.exec(text)
  if (number === null) return null
  const digits = foldDigits(number[2] as string)
  return build('arabic-bracket', `（${digits}）`, text.slice(number[0].length), { value: digits })
}

function readSymbol(text: string): Marker | null {
  const match = SYMBOL.exec(text)
  if (match === null) return null
  const code = (match[1] as string).charCodeAt(0)
  const run = SYMBOLS.find(([from, to]) => code >= from && code <= to)
  if (run === undefined) return null
  const [from, , first, family] = run
  const number = code - from + first
  return build(family, spell(family, number, match[1] as string), text.slice(match[0].length), {
    value: String(number),
  })
}

/** ⒈ as 1, ㈠ as （一）, ⑴ as （1）; a circled numeral stays as it is. */
function spell(family: MarkerFamily, number: number, written: string): string {
  if (family === 'arabic') return String(number)
  if (family === 'han-bracket') return `（${writeNumber(number)}）`
  return family === 'arabic-bracket' ? `（${number}）` : written
}

interface Extras {
  readonly unit?: string
  readonly sub?: number | null
  readonly comma?: boolean
  readonly spaced?: boolean
  /** The numeral inside the brackets, where `numeral` has them. */
  readonly value?: string | undefined
}

function build(family: MarkerFamily, numeral: string, rest: string, extras: Extras): Marker | null {
  const number = toNumber(extras.value ?? numeral)
  if (number === null) return null
  const { unit = '', sub = null, comma = false, spaced = false } = extras
  return { family, unit, number, sub, numeral: numeral.replace(/\s/g, ''), rest, spaced, comma }
}

function toNumber(numeral: string): number | null {
  const plain = foldDigits(numeral)
  return /^\d+$/.test(plain) ? Number(plain) : parseChineseNumber(plain)
}

function foldDigits(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

/** The same marker read as a part numbered 一、, for headings that were numbered `1、` by mistake. */
export function asHanMarker(marker: Marker): Marker {
  return { ...marker, family: 'han', numeral: writeNumber(marker.number), comma: false }
}
