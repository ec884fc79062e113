import { type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { LaidPage, Piece } from '../layout/page.ts'
import { readRulings } from './read-rulings.ts'

/** Text and rulings of one page; slanted text is a watermark and left out. */
export async function readPdfPage(page: PDFPageProxy): Promise<LaidPage> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const pieces = content.items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? readPiece(item, viewport.transform) : [],
  )
  const rulings = readRulings(await page.getOperatorList(), viewport.transform)
  return { width: viewport.width, height: viewport.height, pieces, rulings, measured: true }
}

function readPiece(item: { str: string; transform: number[]; width: number }, view: number[]): Piece[] {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = Util.transform(view, item.transform) as number[]
  const size = Math.hypot(a, b) || Math.abs(d)
  if (Math.abs(b) > size * 0.1 || size < 1) return []
  return [{ text: item.str, left: x, right: x + item.width, top: y, size }]
}
