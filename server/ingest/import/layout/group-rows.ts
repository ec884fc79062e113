import type { Piece } from './page.ts'

/** Pieces that share a baseline, from left to right; rows from top to bottom. */
export function groupRows(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((one, other) => one.top - other.top)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (
      row !== undefined &&
      first !== undefined &&
      piece.top - first.top < Math.max(first.size, piece.size) * 0.5
    )
      row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.toSorted((one, other) => one.left - other.left))
}

/** Cuts a row where the gap is wider than so many characters. */
export function cutRow(row: readonly Piece[], minGap: number): Piece[] {
  const runs: Piece[][] = []
  for (const piece of row) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && piece.left - last.right <= minGap * Math.max(last.size, piece.size))
      runs.at(-1)?.push(piece)
    else runs.push([piece])
  }
  return runs.map(joinPieces)
}

/** One piece out of neighbours on a line; a visible gap becomes a blank. */
export function joinPieces(pieces: readonly Piece[]): Piece {
  const size = Math.max(...pieces.map((piece) => piece.size))
  let text = ''
  let edge = pieces[0]?.left ?? 0
  for (const piece of pieces) {
    const gap = piece.left - edge
    if (text !== '' && gap > gapOfBlank(text, piece.text) * size) text += ' '
    text += piece.text
    edge = Math.max(edge, piece.right)
  }
  const left = Math.min(...pieces.map((piece) => piece.left))
  const top = pieces.find((piece) => piece.size === size)?.top ?? 0
  return { text, left, right: edge, top, size }
}

/** Chinese characters stand loosely when a line is justified; Latin words do not. */
const gapOfBlank = (before: string, after: string): number =>
  /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? 0.2 : 0.75
