import { groupRows, joinPieces } from './group-rows.ts'
import type { LaidPage, Piece } from './page.ts'

/** Headers and footers stand in the outer part of a page. */
const MARGIN = 0.12
/** Text proper seldom stands so near the edge of the sheet: 22 millimetres above, 12 below. */
const EDGE = { top: 0.075, bottom: 0.96 } as const
/** Of the sheet's height: two lines nearer than this stand at one height. */
const NEAR = 0.005
/** A header stands apart from the text by at least so many of its own heights. */
const APART = 2
const PAGE_NUMBER =
  /^[-—–―·•.\s]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页)?(?:\s*[/／]\s*\d{1,4})?[-—–―·•.\s]*$/

/** What begins a part or an item, or ends a sentence or a part of one, is text however it stands: 附件1, （一）. */
const READS_AS_TEXT =
  /^(?:附\s*[件录表]|第\s*[0-9一二三四五六七八九十百]+\s*[章节条编]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[0-9一二三四五六七八九十]{1,3}[、．.])|[。；：，、]$/

interface MarginRow {
  readonly pieces: readonly Piece[]
  readonly key: string
  readonly text: string
}

/** Leaves out page numbers, the headers and footers that come again on other pages, and those that change from page to page. */
export function dropFurniture(pages: readonly LaidPage[]): LaidPage[] {
  const margins = pages.map(marginRows)
  const seen = new Map<string, number>()
  for (const rows of margins)
    for (const key of new Set(rows.map((row) => row.key))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const repeated = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)))
  const isKnown = (row: MarginRow): boolean =>
    PAGE_NUMBER.test(row.text) || (!READS_AS_TEXT.test(row.text) && (seen.get(row.key) ?? 0) >= repeated)
  const rest = margins.map((rows) => rows.filter((row) => !isKnown(row)))
  const changing = changingFurniture(pages, rest)
  return pages.map((page, index) => {
    const dropped = new Set(
      (margins[index] ?? []).filter((row) => isKnown(row) || changing.has(row)).flatMap((row) => row.pieces),
    )
    return { ...page, pieces: page.pieces.filter((piece) => !dropped.has(piece)) }
  })
}

/**
 * Lines that stand apart near the edge, on most pages at one height and outside of where any page has its text.
 * A line that stands apart on one page only is more likely the last of its paragraph, and is kept.
 */
function changingFurniture(
  pages: readonly LaidPage[],
  rest: readonly (readonly MarginRow[])[],
): ReadonlySet<MarginRow> {
  const edge = pages.flatMap((page, index) =>
    (rest[index] ?? [])
      .filter((row) => isAtEdge(page, row))
      .map((row) => ({
        row,
        apart: standsApart(page, row),
        height: joinPieces(row.pieces).top / page.height,
      })),
  )
  const isTextAt = (height: number): boolean =>
    edge.some(
      ({ apart, height: other }) =>
        !apart && (height < EDGE.top ? other < height + NEAR && other < EDGE.top : other > height - NEAR),
    )
  const lone = edge.filter(
    ({ row, apart, height }) => apart && !READS_AS_TEXT.test(row.text) && !isTextAt(height),
  )
  const isUsual = (height: number): boolean =>
    lone.filter((other) => Math.abs(other.height - height) < NEAR).length >= pages.length / 2
  return new Set(lone.filter(({ height }) => isUsual(height)).map(({ row }) => row))
}

const isAbove = ({ height }: LaidPage, { pieces }: MarginRow): boolean =>
  pieces.every(({ top }) => top < height * EDGE.top)

function isAtEdge(page: LaidPage, row: MarginRow): boolean {
  const isBelow = row.pieces.every(({ top }) => top > page.height * EDGE.bottom)
  return page.measured && (isAbove(page, row) || isBelow)
}

/** On a sheet with narrow margins the text itself begins near the edge, and goes on at once. */
function standsApart(page: LaidPage, row: MarginRow): boolean {
  const { top, size } = joinPieces(row.pieces)
  const distances = page.pieces
    .filter((piece) => !row.pieces.includes(piece))
    .map((piece) => (isAbove(page, row) ? piece.top - top : top - piece.top))
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
