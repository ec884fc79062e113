/** A stretch of text, marked or not. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Cuts a text around the stretch to mark. A stretch outside the text marks nothing. */
export function markText(text: string, stretch: Stretch | null): readonly Piece[] {
  if (stretch === null || stretch.end > text.length || stretch.start >= stretch.end) {
    return [{ text, marked: false }]
  }
  const pieces = [
    { text: text.slice(0, stretch.start), marked: false },
    { text: text.slice(stretch.start, stretch.end), marked: true },
    { text: text.slice(stretch.end), marked: false },
  ]
  return pieces.filter((piece) => piece.text !== '')
}

/** Where a quote stands now: at its old place, elsewhere in the paragraph, or nowhere. */
export function locateQuote(text: string, quote: string, expected: Stretch): Stretch | null {
  if (text.slice(expected.start, expected.end) === quote) return expected
  const start = text.indexOf(quote)
  return start < 0 ? null : { start, end: start + quote.length }
}
