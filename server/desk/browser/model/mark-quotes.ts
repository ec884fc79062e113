import type { Piece, Stretch } from '../../../../miniprogram/model/mark-text'

/** Cuts a text around all the stretches to mark; those that touch or overlap become one. */
export function markQuotes(text: string, stretches: readonly Stretch[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of joinStretches(stretches, text.length)) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

function joinStretches(stretches: readonly Stretch[], length: number): readonly Stretch[] {
  const inOrder = stretches
    .filter(({ start, end }) => start >= 0 && start < end && end <= length)
    .toSorted((one, other) => one.start - other.start)
  const joined: Stretch[] = []
  for (const stretch of inOrder) {
    const last = joined.at(-1)
    if (last === undefined || stretch.start > last.end) joined.push(stretch)
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) }
  }
  return joined
}
