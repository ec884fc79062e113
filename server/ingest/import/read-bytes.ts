import { createHash } from 'node:crypto'
import { detectKind, detectZipKind } from './detect-kind.ts'
import { readDoc } from './doc/read-doc.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtml } from './html/read-html.ts'
import { MAX_LINES, MAX_TEXT_LENGTH } from './limits.ts'
import { readImage } from './ocr/read-image.ts'
import { readOfd } from './ofd/read-ofd.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { readMht } from './read-mht.ts'
import { readText } from './read-text.ts'
import type { AnnounceOcr, FileKind, FileReading, Reading } from './reading.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { openZipParts } from './zip-parts.ts'

/** A docx may embed another file, which may embed another; official ones go one level deep. */
const MAX_EMBEDDED = 3

/** Reads any supported file; what it is, is decided by its content. */
export async function readBytes(
  bytes: Buffer,
  announceOcr: AnnounceOcr = () => undefined,
): Promise<FileReading> {
  const { kind, reading } = await readByKind(bytes, 0, announceOcr)
  const length = reading.lines.reduce((sum, line) => sum + line.length, 0)
  if (reading.lines.length > MAX_LINES || length > MAX_TEXT_LENGTH)
    throw new UnreadableFile('文字太多，不像一份公文，不导入')
  return { ...reading, kind, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function readByKind(
  bytes: Buffer,
  depth: number,
  announceOcr: AnnounceOcr,
): Promise<{ kind: FileKind; reading: Reading }> {
  if (depth > MAX_EMBEDDED) throw new UnreadableFile('文件里一层套一层嵌入了别的文件，层数过多，不导入')
  const kind = detectKind(bytes)
  switch (kind) {
    case 'zip': {
      const parts = await openZipParts(bytes)
      if (detectZipKind(parts) === 'ofd') return { kind: 'ofd', reading: await readOfd(parts) }
      const readChunk = async (chunk: Buffer): Promise<Reading> =>
        (await readByKind(chunk, depth + 1, announceOcr)).reading
      return { kind: 'docx', reading: await readDocx(parts, readChunk) }
    }
    case 'ole':
      return { kind: 'doc', reading: readDoc(bytes) }
    case 'pdf':
      return { kind, reading: await readPdf(bytes, announceOcr) }
    case 'image':
      return { kind, reading: await readImage(bytes, announceOcr) }
    case 'mht':
      return { kind, reading: readMht(bytes) }
    case 'html':
      return { kind, reading: readHtml(bytes) }
    default:
      return { kind: 'text', reading: readText(bytes) }
  }
}
