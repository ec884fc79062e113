import type { Span } from '../../domain/document.ts'
import { normalise } from '../../text/normalise.ts'
import { cutNumbers } from '../../text/numbers.ts'

/** A text folded for comparing, with its numbers written one way; the offsets are of the original. */
export interface FoldedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Folds width, script and case, and writes numbers as search terms do: 二十 as 20. */
export function foldText(original: string): FoldedText {
  const { text, startOf, endOf } = normalise(original)
  const units: string[] = []
  const foldedStarts: number[] = []
  const foldedEnds: number[] = []
  let at = 0
  for (const piece of cutNumbers(text)) {
    const whole = piece.term !== null && piece.term !== piece.text
    const written = piece.term ?? piece.text
    for (let i = 0; i < written.length; i++) {
      foldedStarts.push(startOf(whole ? at : at + i))
      foldedEnds.push(endOf(whole ? at + piece.text.length - 1 : at + i))
    }
    units.push(written)
    at += piece.text.length
  }
  return { text: units.join(''), starts: foldedStarts, ends: foldedEnds }
}

const DIGIT = /[\d.]/

/** Where a term stands, in the original's offsets. A number stands only as a whole: 5 is not in 15. */
export function locateTerm(folded: FoldedText, term: string): Span[] {
  const spans: Span[] = []
  const isNumber = /^\d/.test(term)
  for (let at = folded.text.indexOf(term); at !== -1; at = folded.text.indexOf(term, at + term.length)) {
    const last = at + term.length - 1
    if (isNumber && (DIGIT.test(folded.text.charAt(at - 1)) || /[\d%]/.test(folded.text.charAt(last + 1))))
      continue
    spans.push({ start: folded.starts[at] as number, end: folded.ends[last] as number })
  }
  return spans
}
