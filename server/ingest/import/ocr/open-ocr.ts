import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { LaidPage, Piece } from '../layout/page.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { prepareSheet } from './prepare-sheet.ts'

export const OCR_NOTE = '文字由图像识别（OCR）得来，必须由人对照原件逐字核对后才能使用'

const INSTALL = 'npm ci --prefix server/ingest/import/ocr'

/** What was recognised on one sheet. */
interface Sheet {
  readonly page: LaidPage
  /** Lines that were recognised with little certainty, as recognised. */
  readonly doubtful: readonly string[]
}

/** Reads one sheet of a picture, counted from 0. */
type ReadSheet = (picture: Buffer, sheet: number) => Promise<Sheet>

/** The recogniser, or why there is none. */
export type OcrState =
  | { readonly state: 'ready'; readonly readSheet: ReadSheet }
  | { readonly state: 'absent'; readonly error: UnreadableFile }

interface RecognisedLine {
  readonly text: string
  /** How certain its characters are on the average, 0.5 to 1: less certain lines the recogniser keeps to itself. */
  readonly mean: number
  /** Corners, clockwise from the upper left. */
  readonly box?: readonly (readonly [number, number])[]
}

interface Recogniser {
  readonly detect: (picture: Buffer) => Promise<readonly RecognisedLine[]>
}

interface RecogniserOptions {
  readonly onnxOptions: { readonly enableCpuMemArena: boolean }
}

/** On sharp and blurred sheets, lines above had hardly a wrong character; below, hardly a line had none. */
const DOUBTFUL_BELOW = 0.9

/** With its arena the runtime keeps all memory it ever used: two pages took more than the reading process may have. */
const LEAN: RecogniserOptions = { onnxOptions: { enableCpuMemArena: false } }

/** Opens the text recogniser, a package of 300 MB that is installed apart. */
export async function openOcr(): Promise<OcrState> {
  const path = findPackage()
  if (path === null) {
    const message = `这是扫描件或图片，需要文字识别组件；请先在项目目录运行 ${INSTALL}，再导入`
    return { state: 'absent', error: new UnreadableFile(message) }
  }
  const vendor = (await import(pathToFileURL(path).href)) as {
    default: { create: (options: RecogniserOptions) => Promise<Recogniser> }
  }
  const recogniser = await vendor.default.create(LEAN)
  const readSheet: ReadSheet = async (picture, sheet) => {
    const lines = await recogniser.detect(await prepareSheet(picture, sheet))
    return {
      page: layOut(lines),
      doubtful: lines.filter(({ mean }) => mean < DOUBTFUL_BELOW).map(({ text }) => text),
    }
  }
  return { state: 'ready', readSheet }
}

function findPackage(): string | null {
  try {
    return createRequire(new URL('./package.json', import.meta.url)).resolve('@gutenye/ocr-node')
  } catch {
    return null
  }
}

/** The lines of a picture as pieces of a page; the height of a line stands for the size of its letters. */
function layOut(lines: readonly RecognisedLine[]): LaidPage {
  const pieces = lines.flatMap((line) =>
    line.text.trim() === '' || line.box === undefined ? [] : [toPiece(line.text, line.box)],
  )
  const size = median(pieces.map((piece) => piece.size))
  const width = Math.max(0, ...pieces.map((piece) => piece.right))
  const height = Math.max(0, ...pieces.map((piece) => piece.top))
  // Line heights wobble by a few pixels; only a clearly larger line, such as a title, keeps its own size.
  const level = pieces.map((piece) =>
    Math.abs(piece.size - size) < size * 0.25 ? { ...piece, size } : piece,
  )
  return { width, height: height * 1.03, pieces: level, rulings: [], measured: false }
}

function toPiece(text: string, box: readonly (readonly [number, number])[]): Piece {
  const xs = box.map(([x]) => x)
  const ys = box.map(([, y]) => y)
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  // The recogniser's boxes are a quarter higher than the letters.
  return { text, left: Math.min(...xs), right: Math.max(...xs), top: bottom, size: (bottom - top) * 0.8 }
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 1
