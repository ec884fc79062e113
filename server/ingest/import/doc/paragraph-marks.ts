const BIN_TABLE_OFFSET = 0x102
const BIN_TABLE_LENGTH = 0x106
const PAGE = 512

/** Paragraph properties that matter here ([MS-DOC] 2.6.2). */
const ROW_END = 0x2417
const IN_TABLE = 0x2416
/** The cells of a row; its length takes two bytes. */
const ROW_CELLS = 0xd608
const LIST = 0x460b
const LEVEL = 0x260a
/** Bytes of an operand by the top three bits of its code; 0 means that the length stands in the first byte. */
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const

export interface ParagraphMark {
  readonly endsRow: boolean
  readonly inTable: boolean
  /** The list, counted from 1; 0 for none. */
  readonly list: number
  readonly level: number
  /** Of a row: its cells from left to right. */
  readonly cells: readonly CellMark[]
}

/** Where a cell stands, in twips, and whether it belongs to the cell above it. */
export interface CellMark {
  readonly left: number
  readonly right: number
  readonly continues: boolean
}

const PLAIN: ParagraphMark = { endsRow: false, inTable: false, list: 0, level: 0, cells: [] }

/** Looks up the properties of the paragraph that holds a place in the main stream. */
export function readParagraphMarks(main: Buffer, table: Buffer): (position: number) => ParagraphMark {
  const start = main.readUInt32LE(BIN_TABLE_OFFSET)
  const plc = table.subarray(start, start + main.readUInt32LE(BIN_TABLE_LENGTH))
  const count = Math.max(0, Math.floor((plc.length - 4) / 8))
  const runs = Array.from(
    { length: count },
    (_, index) => plc.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff,
  )
    .flatMap((page) => readPage(main.subarray(page * PAGE, (page + 1) * PAGE)))
    .toSorted((one, other) => one.start - other.start)
  return (position) => {
    let [low, high] = [0, runs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((runs[middle]?.end ?? 0) <= position) low = middle + 1
      else high = middle
    }
    const run = runs[low]
    return run !== undefined && run.start <= position ? run.mark : PLAIN
  }
}

interface MarkedRun {
  readonly start: number
  readonly end: number
  readonly mark: ParagraphMark
}

function readPage(page: Buffer): MarkedRun[] {
  const count = page[PAGE - 1] ?? 0
  return Array.from({ length: count }, (_, index) => {
    const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2
    return {
      start: page.readUInt32LE(index * 4),
      end: page.readUInt32LE(index * 4 + 4),
      mark: readMark(propertiesAt(page, at)),
    }
  })
}

/** A count of half the bytes, or 0 and the count after it; then a style number and the properties. */
function propertiesAt(page: Buffer, at: number): Buffer {
  if (at === 0) return Buffer.alloc(0)
  const half = page[at] ?? 0
  const [from, length] = half === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, half * 2 - 1]
  return page.subarray(from + 2, from + length)
}

function readMark(properties: Buffer): ParagraphMark {
  let mark = PLAIN
  for (let at = 0; at + 2 < properties.length;) {
    const code = properties.readUInt16LE(at)
    const operand = at + 2
    if (code === ROW_END) mark = { ...mark, endsRow: properties[operand] === 1 }
    if (code === IN_TABLE) mark = { ...mark, inTable: properties[operand] === 1 }
    if (code === LEVEL) mark = { ...mark, level: properties[operand] ?? 0 }
    if (code === LIST && operand + 1 < properties.length)
      mark = { ...mark, list: properties.readInt16LE(operand) }
    if (code === ROW_CELLS) mark = { ...mark, cells: readCells(properties.subarray(operand)) }
    const size = OPERAND_SIZES[code >> 13] ?? 1
    at =
      operand +
      (code === ROW_CELLS
        ? 1 + properties.readUInt16LE(operand)
        : size === 0
          ? 1 + (properties[operand] ?? 0)
          : size)
  }
  return mark
}

/** Length, count, edges of the cells, then 20 bytes for each cell; bits 5 and 6 say how it merges downwards. */
function readCells(operand: Buffer): CellMark[] {
  const count = operand[2] ?? 0
  const first = 3 + (count + 1) * 2
  if (operand.length < first) return []
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * 20
    return {
      left: operand.readInt16LE(3 + index * 2),
      right: operand.readInt16LE(5 + index * 2),
      continues: at + 1 < operand.length && ((operand.readUInt16LE(at) >> 5) & 3) === 1,
    }
  })
}
