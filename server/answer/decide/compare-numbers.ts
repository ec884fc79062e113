import { foldText } from '../select/locate-terms.ts'
import { NOTHING_TO_COMPARE, type Comparison, type Found } from './conflict.ts'

/** A figure with what it counts. Ages, grades and clock times are the asker's own circumstances. */
const FIGURE =
  /(?<![\d第.])(\d[\d.]*)(%|(?:万|亿)?元|个百分点|个(?!月)|处|所|家|名|项|条|公里|小时|工作日|个工作日|天|个月|平方米|学时|套|类|批|户|亩|倍)/g

/** Compares the figures that a question states with those of the passage that count the same. */
export function compareNumbers(question: string, found: Found): Comparison {
  const asked = figuresOf(question)
  if (asked.length === 0) return NOTHING_TO_COMPARE
  const near = figuresOf(found.near)
  const anywhere = new Set(figuresOf(found.text).map(({ whole }) => whole))
  for (const { whole, unit } of asked) {
    if (anywhere.has(whole)) continue
    const other = near.find((figure) => figure.unit === unit)
    if (other !== undefined)
      return { conflict: { kind: 'number', asked: whole, found: other.whole }, strength: 1, agreement: 0 }
  }
  const agreement = asked.some(({ whole }) => anywhere.has(whole)) ? 1 : 0
  return { conflict: null, strength: 0, agreement }
}

interface Figure {
  readonly whole: string
  readonly unit: string
}

function figuresOf(text: string): Figure[] {
  const folded = foldText(text).text
  return [...folded.matchAll(FIGURE)].map(([whole, , unit = '']) => ({ whole, unit }))
}
