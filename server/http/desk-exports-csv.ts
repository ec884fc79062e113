import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { ExportSheet } from '../knowledge/export-tables.ts'

/**
 * The table as CSV, row by row: with a byte order mark, by which spreadsheets know UTF-8, and with a quote before any
 * cell that a spreadsheet would take for a formula.
 */
export function writeCsv({ columns, rows }: ExportSheet): ReadableStream<Uint8Array> {
  const writer = stringify({
    bom: true,
    header: true,
    columns: columns.map(({ title }) => title),
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  const source = Readable.from(rows)
  source.on('error', (error) => writer.destroy(error))
  writer.on('close', () => source.destroy())
  return Readable.toWeb(source.pipe(writer)) as ReadableStream<Uint8Array>
}
