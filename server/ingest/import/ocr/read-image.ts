import type { LaidPage } from '../layout/page.ts'
import { readPages } from '../layout/read-pages.ts'
import type { AnnounceOcr, Reading } from '../reading.ts'
import { noteDoubts } from './note-doubts.ts'
import { OCR_NOTE, openOcr } from './open-ocr.ts'
import { countSheets } from './prepare-sheet.ts'

/** Recognises the text of a picture, of every sheet where it has several. */
export async function readImage(bytes: Buffer, announceOcr: AnnounceOcr): Promise<Reading> {
  const ocr = await openOcr()
  if (ocr.state === 'absent') throw ocr.error
  announceOcr()
  const pages: LaidPage[] = []
  const doubts: string[] = []
  const sheets = await countSheets(bytes)
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const { page, doubtful } = await ocr.readSheet(bytes, sheet)
    pages.push(page)
    doubts.push(...noteDoubts(sheets === 1 ? '' : `第 ${sheet + 1} 张`, doubtful))
  }
  const lines = readPages(pages)
  const faults = lines.length === 0 ? ['图片里没有认出文字'] : []
  return { lines, stated: {}, faults, notes: [OCR_NOTE, ...doubts] }
}
