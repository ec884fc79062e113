const DIGITS = '零一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const BIG_UNITS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

/** The integer a Chinese numeral names (二十七 → 27, 两万 → 20000, 二〇二〇 → 2020), or null when it is not one. */
export function parseChineseNumber(numeral: string): number | null {
  const plain = numeral.replaceAll('两', '二').replaceAll('〇', '零')
  if (plain === '' || /[^零一二三四五六七八九十百千万亿]/.test(plain)) return null
  return /[十百千万亿]/.test(plain) ? parsePositional(plain) : parseDigitByDigit(plain)
}

function parseDigitByDigit(plain: string): number | null {
  const value = Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''))
  return Number.isSafeInteger(value) ? value : null
}

function parsePositional(plain: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const character of plain) {
    const unit = UNITS[character]
    const bigUnit = BIG_UNITS[character]
    if (unit !== undefined) {
      section += (digit ?? 1) * unit
      digit = null
    } else if (bigUnit !== undefined) {
      total = (total + section + (digit ?? 0)) * bigUnit
      section = 0
      digit = null
    } else {
      if (digit !== null && digit !== 0) return null
      digit = DIGITS.indexOf(character)
    }
  }
  return total + section + (digit ?? 0)
}

/** The Chinese numeral of an integer from 0 to 9999: 27 → 二十七. */
export function formatChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`no numeral for ${value}`)
  if (value === 0) return '零'
  let numeral = ''
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit > 0) numeral += (DIGITS[digit] as string) + name
    else if (numeral !== '' && value % unit > 0 && !numeral.endsWith('零')) numeral += '零'
  }
  return numeral.replace(/^一十/, '十')
}
