import { parseNumeral } from '../../domain/address.ts'
import { foldText } from '../select/locate-terms.ts'
import { NOTHING_TO_COMPARE, type Comparison, type Found } from './conflict.ts'

/** Not 一个月两千多, which is 2000多. */
const YEAR = /(?<!\d)((?:19|20)\d\d)(?=\s*(?:年|学年|[-~至]|届|级|秋季|春季|$|[^\d多来余几块元万人名个米]))/g
const RANGE = /(?<!\d)((?:19|20)\d\d)年?\s*[-~至到]\s*((?:19|20)\d\d)/g
/** 第三期, 第十七届: which of a row of things is meant; 二期 for the second. */
const WHICH = /第([\d一二三四五六七八九十]+)(期|届|轮|批)|(?<![\d第])([2-9二三四五六七八九])(期)/g
/** A text with years in its body only: the asked one may be meant without being named. */
const BODY_ONLY = 0.9

/** Compares asked years, or the asked one of a row of plans, events or holidays, with those of the passage. */
export function compareTimes(question: string, found: Found): Comparison {
  const years = compareYears(question, found)
  if (years.conflict !== null || years.agreement === 1) return years
  return compareEditions(question, found) ?? compareHolidays(question, found) ?? years
}

function compareYears(question: string, found: Found): Comparison {
  const asked = yearsOf(question)
  const first = [...asked][0]
  if (first === undefined) return NOTHING_TO_COMPARE
  const inTitle = yearsOf(found.title)
  const inText = yearsOf(found.text)
  const agrees = (years: ReadonlySet<number>): boolean => [...asked].some((year) => years.has(year))
  if (agrees(inTitle) || agrees(yearsOf(found.near))) return { conflict: null, strength: 0, agreement: 1 }
  if (inTitle.size === 0 && inText.size === 0) return NOTHING_TO_COMPARE
  if (inTitle.size === 0 && agrees(inText)) return { conflict: null, strength: 0, agreement: 0.5 }
  const other = [...inTitle][0] ?? [...inText][0]
  return {
    conflict: { kind: 'time', asked: `${first}年`, found: other === undefined ? null : `${other}年` },
    strength: inTitle.size > 0 ? 1 : BODY_ONLY,
    agreement: 0,
  }
}

/** 第三期 against 第二期 of the same; null where the question names none, or the passage none to compare. */
function compareEditions(question: string, found: Found): Comparison | null {
  const here = new Set(editionsOf(found.text).map(nameEdition))
  const near = editionsOf(found.near)
  for (const asked of editionsOf(question)) {
    if (here.has(nameEdition(asked))) return { conflict: null, strength: 0, agreement: 1 }
    const other = near.find(({ of }) => of === asked.of)
    if (other === undefined) continue
    const conflict = { kind: 'time', asked: nameEdition(asked), found: nameEdition(other) } as const
    return { conflict, strength: 1, agreement: 0 }
  }
  return null
}

const HOLIDAYS: readonly (readonly [string, RegExp])[] = [
  ['寒假', /寒暑?假/],
  ['暑假', /暑假|暑期/],
]

/** 寒假 against 暑期; null where the question names none, or the passage none or the same. */
function compareHolidays(question: string, { text }: Found): Comparison | null {
  const [asked, ...more] = holidaysOf(question)
  const there = holidaysOf(text)
  const [other] = there
  if (asked === undefined || other === undefined || more.length > 0 || there.includes(asked)) return null
  return { conflict: { kind: 'time', asked, found: other }, strength: 1, agreement: 0 }
}

const holidaysOf = (text: string): string[] =>
  HOLIDAYS.flatMap(([name, said]) => (said.test(text) ? [name] : []))

interface Edition {
  readonly of: string
  readonly number: number | null
}

const nameEdition = ({ of, number }: Edition): string => `第${number}${of}`

const editionsOf = (text: string): Edition[] =>
  [...foldText(text).text.matchAll(WHICH)].map(([, named, of, second, period]) => ({
    of: of ?? period ?? '',
    number: parseNumeral(named ?? second ?? ''),
  }))

/** The years named, and those between the ends of a range. Document numbers 〔2020〕 count as well. */
export function yearsOf(text: string): ReadonlySet<number> {
  const folded = foldText(text).text
  const years = new Set<number>()
  for (const match of folded.matchAll(YEAR)) years.add(Number(match[1]))
  for (const [, from, to] of folded.matchAll(RANGE))
    for (let year = Number(from); year <= Number(to); year++) years.add(year)
  return years
}
