import CFB from 'cfb'
import { countLists } from '../count-lists.ts'
import type { Reading } from '../reading.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { readParagraphMarks } from './paragraph-marks.ts'
import { readPieceTable } from './piece-table.ts'
import { readLists } from './read-lists.ts'
import { writeDocLines } from './write-doc-lines.ts'

/** Places in the header of a Word 97–2003 file ([MS-DOC] 2.5). */
const MAGIC = 0xa5ec
const FLAGS = 0x0a
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200
const MAIN_LENGTH = 0x4c

/** Reads a Word 97–2003 document: main text with field results, tables row by row, automatic numbers. */
export function readDoc(bytes: Buffer): Reading {
  const container = openContainer(bytes)
  const main = streamOf(container, 'WordDocument')
  if (main === null) throw new UnreadableFile(describeOther(container))
  if (main.length < 0x400 || main.readUInt16LE(0) !== MAGIC)
    throw new UnreadableFile('doc 文件头不对：可能是 Word 95 以前的格式或已损坏，请另存为 docx 再导入')
  const flags = main.readUInt16LE(FLAGS)
  if ((flags & ENCRYPTED) !== 0) throw new UnreadableFile('文件加了密码，请去掉密码后再导入')
  const table = streamOf(container, (flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table')
  if (table === null) throw new UnreadableFile('doc 文件缺少正文索引，可能已损坏')
  try {
    const pieces = readPieceTable(main, table)
    const text = {
      characters: pieces.text.slice(0, main.readUInt32LE(MAIN_LENGTH)),
      positionOf: pieces.positionOf,
    }
    const lines = writeDocLines(text, readParagraphMarks(main, table), countLists(readLists(main, table)))
    return { lines, stated: {}, faults: [], notes: [] }
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile('doc 文件内容不完整，可能没有下载完或已损坏')
    throw error
  }
}

function openContainer(bytes: Buffer): CFB.CFB$Container {
  try {
    return CFB.read(bytes, { type: 'buffer' })
  } catch {
    throw new UnreadableFile('doc 文件结构不完整，可能没有下载完或已损坏')
  }
}

function streamOf(container: CFB.CFB$Container, name: string): Buffer | null {
  const entry = CFB.find(container, `/${name}`)
  return entry === null ? null : Buffer.from(entry.content as Uint8Array)
}

function describeOther(container: CFB.CFB$Container): string {
  const has = (name: string): boolean => CFB.find(container, `/${name}`) !== null
  if (has('EncryptedPackage')) return '文件加了密码，请去掉密码后再导入'
  if (has('Workbook') || has('Book')) return '这是 Excel 表格，请另存为 docx 或 pdf 再导入'
  if (has('PowerPoint Document')) return '这是演示文稿，请另存为 pdf 再导入'
  return '这不是 Word 文档，认不出内容'
}
