import { readPages } from '../layout/read-pages.ts'
import type { AnnounceOcr, Reading } from '../reading.ts'
import { OCR_NOTE, openOcr } from './open-ocr.ts'

/** Recognises the text of a picture. */
export async function readImage(bytes: Buffer, announceOcr: AnnounceOcr): Promise<Reading> {
  const ocr = await openOcr()
  if (ocr.state === 'absent') throw ocr.error
  announceOcr()
  const lines = readPages([await ocr.readPicture(bytes)])
  const faults = lines.length === 0 ? ['图片里没有认出文字'] : []
  return { lines, stated: {}, faults, notes: [OCR_NOTE] }
}
