import { isClosingNote, isDateLine, isSigner } from './line-kinds.ts'
import type { SourceLine } from './source-line.ts'

export interface Signed {
  readonly before: readonly SourceLine[]
  /** 落款: who signs, the date, and notes such as 抄送. Empty where the lines hold none. */
  readonly signature: readonly SourceLine[]
  readonly after: readonly SourceLine[]
}

/** Finds the first signature: signing bodies, then a date, after at least one sentence. */
export function splitSignature(lines: readonly SourceLine[]): Signed {
  const firstSentence = lines.findIndex((line) => /[。；]/.test(line.text))
  if (firstSentence === -1) return { before: lines, signature: [], after: [] }
  for (let date = 1; date < lines.length; date += 1) {
    if (!isDateLine(lines[date] as SourceLine)) continue
    let start = date
    while (start > 0 && isSigner(lines[start - 1] as SourceLine)) start -= 1
    let end = date + 1
    while (end < lines.length && isClosingNote(lines[end] as SourceLine)) end += 1
    const signed = start < date || end === lines.length
    if (!signed || firstSentence >= start) continue
    return { before: lines.slice(0, start), signature: lines.slice(start, end), after: lines.slice(end) }
  }
  return { before: lines, signature: [], after: [] }
}
