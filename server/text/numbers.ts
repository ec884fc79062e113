import { parseChineseNumber } from '../domain/chinese-number.ts'

const N = '零一二三四五六七八九十百千万亿两'
const BIG = '十百千万亿'
const COUNTED = '个条项处所名月日天次人元岁'

/**
 * What counts as one number in folded text: 百分之八十, 第二十七, 三百二十, 二零二零 before 年, a single numeral before
 * what it counts (but not 一个, and not 三年级), and digits with their %, ratio, fraction or plus. No numeral begins with
 * 万: 万一 is a word.
 */
const NUMBER = new RegExp(
  [
    `百分之[${N}\\d][${N}\\d.]*`,
    `第(?:[${N}]+|\\d+)`,
    `(?!万|亿|千万[不别要])(?:[${N}]+[${BIG}][${N}]*|[十百千][${N}]+)`,
    `[${N}]{4}(?=年)`,
    `(?<![${N}])[二三四五六七八九十两](?=[${COUNTED}]|年(?!级))`,
    `(?<![a-z\\d])\\d+(?:\\.\\d+|⁄\\d+)?(?:[%‰]|[:+][\\da-z]+)?`,
  ].join('|'),
  'g',
)

export interface NumberPiece {
  readonly text: string
  /** The normalised number, or null for the text between numbers. */
  readonly term: string | null
}

/** Cuts folded text into numbers and what stands between them; joined, the pieces give the text back. */
export function cutNumbers(text: string): NumberPiece[] {
  const pieces: NumberPiece[] = []
  let at = 0
  for (const match of text.matchAll(NUMBER)) {
    const term = numberTerm(match[0])
    if (term === null) continue
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), term: null })
    pieces.push({ text: match[0], term })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), term: null })
  return pieces
}

/** The term of a number: 二十 → 20, 百分之八十 → 80%, 第二十七 → 第27, 04 → 4; null when it is none. */
export function numberTerm(word: string): string | null {
  if (/^\d/.test(word)) return word.replace(/^0+(?=\d)/, '')
  if (word.startsWith('百分之')) return withAffixes('', word.slice(3), '%')
  if (word.startsWith('第')) return withAffixes('第', word.slice(1), '')
  return withAffixes('', word, '')
}

function withAffixes(before: string, numeral: string, after: string): string | null {
  const value = /^\d+(?:\.\d+)?$/.test(numeral) ? Number(numeral) : parseChineseNumber(numeral)
  return value === null ? null : `${before}${value}${after}`
}
