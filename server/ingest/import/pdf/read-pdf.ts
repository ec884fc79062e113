import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { LaidPage } from '../layout/page.ts'
import { readPages } from '../layout/read-pages.ts'
import { noteDoubts } from '../ocr/note-doubts.ts'
import { OCR_NOTE, openOcr } from '../ocr/open-ocr.ts'
import { renderPdfPage } from '../ocr/render-pdf-page.ts'
import type { AnnounceOcr, Reading } from '../reading.ts'
import { openPdf } from './open-pdf.ts'
import { readPdfPage } from './read-pdf-page.ts'

/** A page with fewer characters is a picture of a page, or blank. */
const MIN_PAGE_TEXT = 10
/** Reading text needs no pictures; they are left undecoded. */
const NO_IMAGES = 1

/** Reads a pdf; pages without text are recognised when the OCR package is installed. */
export async function readPdf(bytes: Buffer, announceOcr: AnnounceOcr): Promise<Reading> {
  const pdf = await openPdf(bytes, NO_IMAGES)
  const pages: LaidPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    pages.push(await readPdfPage(page))
    page.cleanup()
  }
  const scanned = pages.flatMap((page, index) => (isScanned(page) ? [index] : []))
  await pdf.destroy()
  if (scanned.length === 0) return { lines: readPages(pages), stated: {}, faults: [], notes: [] }
  announceOcr()
  return readScanned(bytes, pages, scanned)
}

async function readScanned(
  bytes: Buffer,
  pages: readonly LaidPage[],
  scanned: readonly number[],
): Promise<Reading> {
  const ocr = await openOcr()
  if (ocr.state === 'absent') {
    if (scanned.length === pages.length) throw ocr.error
    const numbers = scanned.map((index) => index + 1).join('、')
    return {
      lines: readPages(pages),
      stated: {},
      faults: [`第 ${numbers} 页没有文字（空白页或图像）。${ocr.error.message}`],
      notes: [],
    }
  }
  const pdf: PDFDocumentProxy = await openPdf(bytes, MAX_SCAN_PIXELS)
  const all = [...pages]
  const doubts: string[] = []
  for (const index of scanned) {
    const { page, doubtful } = await ocr.readSheet(await renderPdfPage(pdf, index + 1), 0)
    all[index] = page
    doubts.push(...noteDoubts(`第 ${index + 1} 页`, doubtful))
  }
  await pdf.destroy()
  const numbers = scanned.map((index) => index + 1).join('、')
  return {
    lines: readPages(all),
    stated: {},
    faults: [],
    notes: [`第 ${numbers} 页：${OCR_NOTE}`, ...doubts],
  }
}

const MAX_SCAN_PIXELS = 60_000_000

/** No text, or text whose characters mean nothing because the font does not say what they are. */
function isScanned(page: LaidPage): boolean {
  const text = page.pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s/g, '')
  const unreadable = text.match(/[\uE000-\uF8FF\uFFFD\0-\x1F]/g)?.length ?? 0
  return text.length < MIN_PAGE_TEXT || unreadable > text.length * 0.3
}
