import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { MAX_PAGES } from '../limits.ts'
import { UnreadableFile } from '../unreadable-file.ts'

/** More than any camera or scanner makes of one sheet. */
const MAX_SOURCE_PIXELS = 120_000_000
/** An A4 sheet at 180 points per inch; more makes the recogniser slow and hungry, and letters no clearer. */
const MAX_PIXELS = 3_200_000
/** The recogniser stretches a picture whose sides are no multiples of this, and then loses letters. */
const GRID = 32
const PAPER = '#fff'

interface PictureFacts {
  readonly width: number
  readonly height: number
  /** How the camera was held; from 5 on the sides are swapped. */
  readonly orientation?: number
  readonly pages?: number
}

/** What is used of the image library that comes with the recogniser. */
interface Picture {
  readonly metadata: () => Promise<PictureFacts>
  readonly rotate: () => Picture
  readonly flatten: (options: { background: string }) => Picture
  readonly resize: (options: { width: number; height: number; fit: 'fill' }) => Picture
  readonly extend: (options: { right: number; bottom: number; background: string }) => Picture
  readonly png: () => Picture
  readonly toBuffer: () => Promise<Buffer>
}

type OpenPicture = (bytes: Buffer, options: { page: number; limitInputPixels: number }) => Picture

/** How many sheets a picture has; a TIFF may have many. */
export async function countSheets(bytes: Buffer): Promise<number> {
  const { pages = 1 } = await withPicture(bytes, 0, (picture) => picture.metadata())
  if (pages > MAX_PAGES) throw new UnreadableFile(`图片有 ${pages} 页，超过 ${MAX_PAGES} 页，请分开导入`)
  return pages
}

/** One sheet upright, on white, no larger than the recogniser needs it and fitted to its grid. */
export function prepareSheet(bytes: Buffer, sheet: number): Promise<Buffer> {
  return withPicture(bytes, sheet, async (picture) => {
    const { width, height } = upright(await picture.metadata())
    const scale = Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)))
    const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) }
    return picture
      .rotate()
      .flatten({ background: PAPER })
      .resize({ ...size, fit: 'fill' })
      .extend({ right: missing(size.width), bottom: missing(size.height), background: PAPER })
      .png()
      .toBuffer()
  })
}

async function withPicture<Result>(
  bytes: Buffer,
  page: number,
  use: (picture: Picture) => Promise<Result>,
): Promise<Result> {
  const path = createRequire(new URL('./package.json', import.meta.url)).resolve('sharp')
  const { default: open } = (await import(pathToFileURL(path).href)) as { default: OpenPicture }
  try {
    return await use(open(bytes, { page, limitInputPixels: MAX_SOURCE_PIXELS }))
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 100) : String(error)
    if (/pixel limit/.test(reason)) throw new UnreadableFile('图片的像素太多，请缩小再导入')
    throw new UnreadableFile(`图片打不开，可能已损坏；请另存为 PNG 或 JPG 再导入（${reason}）`)
  }
}

function upright({ width, height, orientation = 1 }: PictureFacts): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

const missing = (side: number): number => (GRID - (side % GRID)) % GRID
