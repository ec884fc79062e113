/** Grey pixels of one sheet, row by row. */
export interface GreySheet {
  readonly width: number
  readonly height: number
  readonly pixels: Buffer
}

const [SHORT, LONG] = [3, 4]
const ENTRY_BYTES = 12

/** An uncompressed grey TIFF of several sheets, as scanners write them. */
export function makeTiff(sheets: readonly GreySheet[]): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\x08\0\0\0', 'latin1')]
  let offset = 8
  sheets.forEach(({ width, height, pixels }, at) => {
    const fields = [
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, 8],
      [259, SHORT, 1],
      [262, SHORT, 1],
      [273, LONG, 0],
      [277, SHORT, 1],
      [278, LONG, height],
      [279, LONG, pixels.length],
    ] as const
    const start = offset + 2 + fields.length * ENTRY_BYTES + 4
    const next = start + pixels.length
    const directory = Buffer.alloc(start - offset)
    directory.writeUInt16LE(fields.length, 0)
    fields.forEach(([tag, type, value], index) => {
      const place = 2 + index * ENTRY_BYTES
      directory.writeUInt16LE(tag, place)
      directory.writeUInt16LE(type, place + 2)
      directory.writeUInt32LE(1, place + 4)
      directory.writeUInt32LE(tag === 273 ? start : value, place + 8)
    })
    directory.writeUInt32LE(at === sheets.length - 1 ? 0 : next, directory.length - 4)
    parts.push(directory, pixels)
    offset = next
  })
  return Buffer.concat(parts)
}
