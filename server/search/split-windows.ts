import type { Span } from '../domain/document.ts'

/** A text up to this length is one window: an article or a numbered item belongs together. */
const LONG_TEXT = 800
/** A window is closed at the first sentence end after this many characters … */
const FULL_WINDOW = 200
/** … and cut at a comma, or anywhere, when no sentence ends before this many. */
const MAX_WINDOW = 400

const SENTENCE_END = /[。！？!?；;\n]/
const CLAUSE_END = /[，,、：:\s]/

/** Cuts a long text into neighbouring windows at sentence ends; joined, they give the text back. */
export function splitWindows(text: string): Span[] {
  if (text.length <= LONG_TEXT) return [{ start: 0, end: text.length }]
  const windows: Span[] = []
  let start = 0
  while (start < text.length) {
    const end = text.length - start <= MAX_WINDOW ? text.length : windowEnd(text, start)
    windows.push({ start, end })
    start = end
  }
  return windows
}

function windowEnd(text: string, start: number): number {
  const limit = start + MAX_WINDOW
  for (let at = start + FULL_WINDOW; at < limit; at++) if (endsAt(text, at, SENTENCE_END)) return at + 1
  for (let at = limit - 1; at > start + FULL_WINDOW; at--) if (endsAt(text, at, CLAUSE_END)) return at + 1
  return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit
}

/** A closing quote or bracket stays with the sentence that it closes. */
const endsAt = (text: string, at: number, mark: RegExp): boolean =>
  mark.test(text.charAt(at)) && !/[”’」』）)》\n]/.test(text.charAt(at + 1))
