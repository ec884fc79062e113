import type { ListLevel, NumberedList } from '../count-lists.ts'

const LISTS_OFFSET = 0x2e2
const LISTS_LENGTH = 0x2e6
const OVERRIDES_OFFSET = 0x2ea
const OVERRIDES_LENGTH = 0x2ee
const LIST_SIZE = 28
const OVERRIDE_SIZE = 16

/** Number formats by their code ([MS-OSHARED] 2.2.1.3). */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

/** The lists of a document by their number, counted from 1. Overrides of single levels are not read. */
export function readLists(main: Buffer, table: Buffer): Map<string, NumberedList> {
  const length = main.readUInt32LE(LISTS_LENGTH)
  if (length === 0 || main.readUInt32LE(OVERRIDES_LENGTH) === 0) return new Map()
  const families = readFamilies(table, main.readUInt32LE(LISTS_OFFSET), length)
  const start = main.readUInt32LE(OVERRIDES_OFFSET)
  const count = Math.min(table.readUInt32LE(start), 10_000)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const family = String(table.readInt32LE(start + 4 + index * OVERRIDE_SIZE))
      return [String(index + 1), { family, levels: families.get(family) ?? new Map(), restarts: new Map() }]
    }),
  )
}

function readFamilies(
  table: Buffer,
  start: number,
  length: number,
): Map<string, ReadonlyMap<number, ListLevel>> {
  const count = table.readUInt16LE(start)
  let at = start + length
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const list = start + 2 + index * LIST_SIZE
      const simple = ((table[list + 26] ?? 0) & 1) === 1
      const levels = new Map<number, ListLevel>()
      for (let level = 0; level < (simple ? 1 : 9); level += 1) {
        const read = readLevel(table, at)
        levels.set(level, read.level)
        at = read.end
      }
      return [String(table.readInt32LE(list)), levels]
    }),
  )
}

/** 28 bytes, two blocks of formatting, then the text, in which the characters 0 to 8 stand for the numbers of the levels. */
function readLevel(table: Buffer, at: number): { level: ListLevel; end: number } {
  const text = at + 28 + (table[at + 24] ?? 0) + (table[at + 25] ?? 0)
  const length = table.readUInt16LE(text)
  const written = table.subarray(text + 2, text + 2 + length * 2).toString('utf16le')
  const pattern = written.replace(/[\0-\x08]/g, (mark) => `%${mark.charCodeAt(0) + 1}`)
  const level = {
    start: table.readInt32LE(at),
    format: FORMATS[table[at + 4] ?? 0] ?? 'decimal',
    pattern,
    suffix: table[at + 15] === 2 ? 'nothing' : 'tab',
  }
  return { level, end: text + 2 + length * 2 }
}
