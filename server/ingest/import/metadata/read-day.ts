const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  Ｏ: '0',
  О: '0',
  O: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}
const YEAR = '((?:19|20)\\d{2}|[一二][〇○ＯОO零一二三四五六七八九]{3})'
const PART = '(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const DAY = new RegExp(`${YEAR}\\s*(?:年|[-/.])\\s*${PART}\\s*(?:月|[-/.])\\s*${PART}\\s*日?`)

/** The first full date in a text as YYYY-MM-DD: 2019年1月3日, 二〇一九年一月三日, 2019-01-03; null when there is none. */
export function readDay(text: string): string | null {
  const match = DAY.exec(text.replace(/(?<=[\d年月])\s+(?=[\d年月日])/g, ''))
  if (match === null) return null
  const [year, month, day] = [readYear(match[1] ?? ''), readPart(match[2] ?? ''), readPart(match[3] ?? '')]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null
}

/** True when a line is a date and nothing else. */
export function isDayLine(line: string): boolean {
  const bare = line.replace(/\s+/g, '').replace(/^[（(](.*)[）)]$/, '$1')
  const match = DAY.exec(bare)
  return match !== null && match[0] === bare
}

const readYear = (year: string): number => Number([...year].map((digit) => DIGITS[digit] ?? digit).join(''))

function readPart(part: string): number {
  if (/^\d+$/.test(part)) return Number(part)
  const [tens, ones] = part.includes('十') ? part.split('十') : ['0', part]
  const value = (digit: string | undefined, absent: number): number =>
    digit === undefined || digit === '' ? absent : Number(DIGITS[digit] ?? digit)
  return value(tens, 1) * 10 + value(ones, 0)
}
