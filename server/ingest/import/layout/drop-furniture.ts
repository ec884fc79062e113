import { groupRows, joinPieces } from './group-rows.ts'
import type { LaidPage, Piece } from './page.ts'

/** Headers and footers stand in the outer part of a page. */
const MARGIN = 0.12
/** Text proper seldom stands so near the edge of the sheet: 22 millimetres above, 12 below. */
const EDGE = { top: 0.075, bottom: 0.96 } as const
/** A header stands apart from the text by at least so many of its own heights. */
const APART = 2
const PAGE_NUMBER =
  /^[-—–―·•.\s]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页)?(?:\s*[/／]\s*\d{1,4})?[-—–―·•.\s]*$/

/** What begins on a new page and so comes again at the same height is no header: 附件1, 附件2. */
const BEGINNING = /^(?:附\s*[件录表]|第\s*[0-9一二三四五六七八九十百]+\s*[章节条编])/

interface MarginRow {
  readonly pieces: readonly Piece[]
  readonly key: string
  readonly text: string
}

/** Leaves out page numbers, and the headers and footers that come again on other pages. */
export function dropFurniture(pages: readonly LaidPage[]): LaidPage[] {
  const margins = pages.map(marginRows)
  const seen = new Map<string, number>()
  for (const rows of margins)
    for (const key of new Set(rows.map((row) => row.key))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const repeated = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)))
  return pages.map((page, index) => {
    const dropped = new Set(
      (margins[index] ?? [])
        .filter(
          (row) =>
            PAGE_NUMBER.test(row.text) ||
            (!BEGINNING.test(row.text) && (isAtEdge(page, row) || (seen.get(row.key) ?? 0) >= repeated)),
        )
        .flatMap((row) => row.pieces),
    )
    return { ...page, pieces: page.pieces.filter((piece) => !dropped.has(piece)) }
  })
}

/** Near the edge and apart from the text: on a sheet with narrow margins the text itself begins there. */
function isAtEdge({ measured, height, pieces }: LaidPage, row: MarginRow): boolean {
  const isAbove = row.pieces.every(({ top }) => top < height * EDGE.top)
  const isBelow = row.pieces.every(({ top }) => top > height * EDGE.bottom)
  if (!measured || (!isAbove && !isBelow)) return false
  const { top, size } = joinPieces(row.pieces)
  const distances = pieces
    .filter((piece) => !row.pieces.includes(piece))
    .map((piece) => (isAbove ? piece.top - top : top - piece.top))
    .filter((distance) => distance > size / 2)
  return Math.min(...distances) > APART * size
}

function marginRows(page: LaidPage): MarginRow[] {
  const outer = page.pieces.filter(
    (piece) => piece.top < page.height * MARGIN || piece.top > page.height * (1 - MARGIN),
  )
  return groupRows(outer).map((pieces) => {
    const { text, top } = joinPieces(pieces)
    return {
      pieces,
      text: text.trim(),
      key: `${text.replace(/\d+/g, '#').replace(/\s/g, '')}@${Math.round((top / page.height) * 40)}`,
    }
  })
}
