import { parseChineseNumber } from '../domain/chinese-number.ts'

const NUMERALS = '零一二三四五六七八九十百千万亿两'
const NUMERAL = new RegExp(`^[${NUMERALS}]+$`)
const ORDINAL = new RegExp(`^第[${NUMERALS}]+$`)
const DIGITS = /^\d+(?:\.\d+)?$/

export const isNumeral = (word: string): boolean => NUMERAL.test(word)
export const isDigits = (word: string): boolean => DIGITS.test(word)

/** Joins neighbouring words that are one number: 二|十, 百分之|八十, 80|%, 1|:|6, 1|+|x. Nothing is lost. */
export function joinNumberWords(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last !== undefined && continuesNumber(last, word)) joined[joined.length - 1] = last + word
    else joined.push(word)
  }
  return joined
}

function continuesNumber(last: string, word: string): boolean {
  if (isNumeral(last) && isNumeral(word)) return true
  if (last === '百分之' && (isNumeral(word) || isDigits(word))) return true
  if (isDigits(last)) return word === '%' || word === '‰' || word === ':' || word === '+'
  return /^\d+[:+]$/.test(last) && /^[\da-z]+$/.test(word)
}

/** The term of a number word: 二十 → 20, 百分之八十 → 80%, 第二十七 → 第27, 1:6 → 1:6; null when it is none. */
export function numberTerm(word: string): string | null {
  if (isDigits(word)) return stripLeadingZeros(word)
  if (/^\d+(?:\.\d+)?[%‰]$/.test(word) || /^\d+[:+][\da-z]+$/.test(word)) return word
  if (isNumeral(word)) return numeralTerm(word)
  if (ORDINAL.test(word)) return prefixed('第', word.slice(1), '')
  if (word.startsWith('百分之') && word.length > 3) return prefixed('', word.slice(3), '%')
  return null
}

function numeralTerm(word: string): string | null {
  const value = parseChineseNumber(word)
  return value === null ? null : String(value)
}

function prefixed(before: string, numeral: string, after: string): string | null {
  const value = isDigits(numeral) ? stripLeadingZeros(numeral) : numeralTerm(numeral)
  return value === null ? null : before + value + after
}

const stripLeadingZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '')
