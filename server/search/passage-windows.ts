import type { Span } from '../domain/document.ts'
import type { Passage } from '../domain/query.ts'
import { splitWindows } from './split-windows.ts'

/** The windows of all passages, in order; a short passage is its own window. */
export interface PassageWindows {
  readonly count: number
  /** Passage by window. */
  readonly passageOf: Int32Array
  /** First window by passage, and one entry more for the end. */
  readonly first: Int32Array
  span(window: number): Span
}

/** Cuts every passage. */
export function cutPassages(passages: readonly Passage[]): PassageWindows {
  const spans: Span[] = []
  const passageOf: number[] = []
  const first = [0]
  passages.forEach((passage, number) => {
    for (const span of splitWindows(passage.text)) {
      spans.push(span)
      passageOf.push(number)
    }
    first.push(spans.length)
  })
  return {
    count: spans.length,
    passageOf: Int32Array.from(passageOf),
    first: Int32Array.from(first),
    span: (window) => spans[window] as Span,
  }
}
