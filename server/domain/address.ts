import { formatChineseNumber, parseChineseNumber } from './chinese-number.ts'

/** Units of an address, outermost first. 句 is a sentence, 要点 a paragraph of a digest. */
export const UNITS = [
  '附件',
  '附录',
  '附表',
  '编',
  '分编',
  '章',
  '部分',
  '节',
  '条',
  '要点',
  '段',
  '款',
  '项',
  '目',
  '细目',
  '句',
] as const
export type Unit = (typeof UNITS)[number]

/** One step of an address: 第十二条 is 条 12, 第一百二十条之一 is 条 120 sub 1, 附录 is 附录 0. */
export interface Step {
  readonly unit: Unit
  readonly number: number
  readonly sub: number | null
}

export type Address =
  | { readonly kind: 'place'; readonly steps: readonly Step[] }
  | { readonly kind: 'range'; readonly from: readonly Step[]; readonly to: readonly Step[] }
  | { readonly kind: 'name'; readonly name: string }
  /** 上一条 is offset −1, 下一章 +1, 这一条 0. */
  | { readonly kind: 'relative'; readonly unit: Unit; readonly offset: number }
  /** 最后一条 is fromEnd 1, 倒数第二条 2; 最后三条 is fromEnd 3 count 3. */
  | { readonly kind: 'last'; readonly unit: Unit; readonly fromEnd: number; readonly count: number }

/** A pattern of one numeral in either script, digits of either width. */
export const NUMERAL = '(?:[零〇一二三四五六七八九十百千两]+|[0-9０-９]+|[①-⑳])'

const STEP = new RegExp(
  `(附件|附录|附表|要点)\\s*(${NUMERAL})?` +
    `|第?\\s*[（(]?\\s*(${NUMERAL})\\s*[）)]?\\s*(分编|编|章|大?部分|节|条|段|款|项|细目|目|句)(?:\\s*之\\s*(${NUMERAL})(?![条款项目章节]))?`,
  'y',
)
const BETWEEN_STEPS = /(?:\s*的?\s*)/y

/** The steps that a text begins with at an offset, and where they end; null when there are none. */
export function readSteps(
  text: string,
  offset: number,
): { readonly steps: Step[]; readonly end: number } | null {
  const steps: Step[] = []
  let end = offset
  for (let at = offset; ;) {
    STEP.lastIndex = at
    const match = STEP.exec(text)
    const step = match === null ? null : toStep(match)
    if (match === null || step === null) break
    steps.push(step)
    end = at + match[0].length
    BETWEEN_STEPS.lastIndex = end
    at = end + (BETWEEN_STEPS.exec(text)?.[0].length ?? 0)
  }
  return steps.length === 0 ? null : { steps, end }
}

/** The steps of an address that stands alone, such as a paragraph's; null when it has another form. */
export function parseSteps(text: string): readonly Step[] | null {
  const read = readSteps(text, 0)
  return read !== null && read.end === text.length ? read.steps : null
}

/** The integer of a numeral in either script, or null. */
export function parseNumeral(numeral: string): number | null {
  const circled = numeral.charCodeAt(0) - 0x2460
  if (numeral.length === 1 && circled >= 0 && circled < 20) return circled + 1
  const plain = numeral.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return /^\d{1,6}$/.test(plain) ? Number(plain) : parseChineseNumber(plain)
}

function toStep(match: RegExpExecArray): Step | null {
  const [, named, namedNumeral, numeral, unit, sub] = match
  if (named !== undefined) {
    return {
      unit: named as Unit,
      number: namedNumeral === undefined ? 0 : (parseNumeral(namedNumeral) ?? 0),
      sub: null,
    }
  }
  const number = parseNumeral(numeral as string)
  if (number === null) return null
  const subNumber = sub === undefined ? null : parseNumeral(sub)
  return { unit: (unit as string).replace('大部分', '部分') as Unit, number, sub: subNumber }
}

/** True when two steps name the same place at their level. */
export function sameStep(a: Step, b: Step): boolean {
  return a.unit === b.unit && a.number === b.number && a.sub === b.sub
}

/** A form for comparing, the same for 第十二条第二款 and 第12条第2款. */
export function addressKey(steps: readonly Step[]): string {
  return steps.map(({ unit, number, sub }) => `${unit}${number}${sub === null ? '' : `-${sub}`}`).join('/')
}

/** Words for an address, in Chinese numerals (第十二条) or Arabic ones (第12条). */
export function formatSteps(steps: readonly Step[], numerals: 'han' | 'arabic'): string {
  const write = (number: number): string =>
    numerals === 'arabic' || number > 9999 ? String(number) : formatChineseNumber(number)
  return steps
    .map(({ unit, number, sub }) => {
      if (unit === '附件' || unit === '附录' || unit === '附表')
        return unit + (number === 0 ? '' : String(number))
      if (unit === '要点') return `要点${number}`
      const numeral = unit === '项' ? `（${write(number)}）` : write(number)
      return `第${numeral}${unit}${sub === null ? '' : `之${write(sub)}`}`
    })
    .join('')
}
