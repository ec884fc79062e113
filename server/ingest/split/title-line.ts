const LONGEST_TITLE = 60
const LONGEST_CLOSED_TITLE = 20

/** True when words stand as a heading stands: short, without a full stop or a colon, and no row of a table. */
export function isTitle(words: string): boolean {
  if (words === '' || words.length > LONGEST_TITLE || words.includes('｜')) return false
  if (!/[。；;！!？?]/.test(words)) return !/[：:，,、]$/.test(words)
  return words.length <= LONGEST_CLOSED_TITLE && /^[^，,。；;：:！!？?]+。$/.test(words)
}

/** A title without the blanks that spread it and without a closing full stop: 总 则 → 总则. */
export function tidyTitle(words: string): string {
  const closed = words.replace(/。$/, '').trim()
  const pieces = closed.split(/\s+/)
  return pieces.every((piece) => piece.length === 1) ? pieces.join('') : pieces.join(' ')
}
