import { UnreadableFile } from '../unreadable-file.ts'

const CLX_OFFSET = 0x1a2
const CLX_LENGTH = 0x1a6
const COMPRESSED = 0x40000000

export interface PieceText {
  readonly text: string
  /** Where the character with this index lies in the main stream. */
  readonly positionOf: (index: number) => number
}

/** Puts the text together from its pieces, 8-bit or 16-bit ([MS-DOC] 2.4.1). */
export function readPieceTable(main: Buffer, table: Buffer): PieceText {
  const pieces = readPieces(findPlcPcd(main, table))
  const text = pieces.map((piece) => readPiece(main, piece)).join('')
  return {
    text,
    positionOf: (index) => {
      const piece = pieces.find(({ first, end }) => index >= first && index < end)
      return piece === undefined ? -1 : piece.offset + (index - piece.first) * piece.width
    },
  }
}

interface TextPiece {
  readonly first: number
  readonly end: number
  readonly offset: number
  readonly width: 1 | 2
}

function findPlcPcd(main: Buffer, table: Buffer): Buffer {
  const start = main.readUInt32LE(CLX_OFFSET)
  const clx = table.subarray(start, start + main.readUInt32LE(CLX_LENGTH))
  let at = 0
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (clx[at] !== 2) throw new UnreadableFile('doc 文件的正文索引已损坏')
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
}

function readPieces(plc: Buffer): TextPiece[] {
  const count = Math.floor((plc.length - 4) / 12)
  return Array.from({ length: count }, (_, index) => {
    const place = plc.readUInt32LE((count + 1) * 4 + index * 8 + 2)
    const compressed = (place & COMPRESSED) !== 0
    const offset = place & 0x3fffffff
    return {
      first: plc.readUInt32LE(index * 4),
      end: plc.readUInt32LE(index * 4 + 4),
      offset: compressed ? offset / 2 : offset,
      width: compressed ? 1 : 2,
    }
  })
}

function readPiece(main: Buffer, { first, end, offset, width }: TextPiece): string {
  if (end < first || offset + (end - first) * width > main.length)
    throw new UnreadableFile('doc 文件内容不完整，可能没有下载完或已损坏')
  const bytes = main.subarray(offset, offset + (end - first) * width)
  return new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes)
}
