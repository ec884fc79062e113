const DIGITS = '零一二三四五六七八九'
const FORMAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const WRITERS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => shiftDigits(String(value)),
  decimalEnclosedCircle: (value) => nthCharacter(0x2460, 20, value),
  decimalEnclosedCircleChinese: (value) => nthCharacter(0x2460, 20, value),
  decimalEnclosedFullstop: (value) => nthCharacter(0x2488, 20, value),
  decimalEnclosedParen: (value) => nthCharacter(0x2474, 20, value),
  ideographEnclosedCircle: (value) => nthCharacter(0x3280, 10, value),
  chineseCounting: writeChineseNumber,
  chineseCountingThousand: writeChineseNumber,
  taiwaneseCounting: writeChineseNumber,
  taiwaneseCountingThousand: writeChineseNumber,
  japaneseCounting: writeChineseNumber,
  chineseLegalSimplified: (value) => writeCounting(value, FORMAL, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (value) => writeCounting(value, FORMAL, ['', '拾', '佰', '仟']),
  ideographDigital: (value) =>
    [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
  japaneseDigitalTenThousand: (value) =>
    [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
  ideographTraditional: (value) => STEMS[(value - 1) % 10] ?? '',
  ideographZodiac: (value) => BRANCHES[(value - 1) % 12] ?? '',
  lowerLetter: (value) => writeLetters(value),
  upperLetter: (value) => writeLetters(value).toUpperCase(),
  lowerRoman: (value) => writeRoman(value),
  upperRoman: (value) => writeRoman(value).toUpperCase(),
  none: () => '',
  bullet: () => '',
}

/** Writes a list number the way the word processor shows it; an unknown format falls back to plain digits. */
export function writeListNumber(value: number, format: string): string {
  return value < 0 ? '' : (WRITERS[format] ?? String)(value)
}

/** 12 → 十二, 105 → 一百零五. */
export function writeChineseNumber(value: number): string {
  return writeCounting(value, DIGITS, ['', '十', '百', '千']).replace(/^一十/, '十')
}

function writeCounting(value: number, digits: string, units: readonly string[]): string {
  if (value <= 0 || value > 9999) return value === 0 ? (digits[0] ?? '') : String(value)
  const places = [...String(value)].map(Number)
  const written = places
    .map((digit, index) => (digit === 0 ? digits[0] : `${digits[digit]}${units[places.length - 1 - index]}`))
    .join('')
  const zero = digits[0] ?? ''
  return written.replace(new RegExp(`${zero}+`, 'g'), zero).replace(new RegExp(`${zero}$`), '')
}

const shiftDigits = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

const nthCharacter = (first: number, count: number, value: number): string =>
  value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)

const writeLetters = (value: number): string =>
  value < 1 ? '' : String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

function writeRoman(value: number): string {
  let left = Math.min(value, 3999)
  let written = ''
  for (const [worth, letters] of ROMAN)
    while (left >= worth) {
      written += letters
      left -= worth
    }
  return written
}
