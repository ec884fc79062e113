import { Worker } from 'node:worker_threads'
import type { ExportCell, ExportSheet } from '../knowledge/export-tables.ts'

/** A workbook is made as a whole, in memory; whoever needs more takes CSV. */
const MAX_ROWS = 20_000
/** Excel refuses cells of more than 32,767 characters. */
const MAX_CELL = 32_000
/** Characters that XML cannot hold. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** The newest rows of the table as an Excel workbook, made in a thread of its own, since that takes a second or two. */
export async function writeXlsx({ columns, rows }: ExportSheet, maxRows = MAX_ROWS): Promise<Uint8Array> {
  const kept: ExportCell[][] = []
  let note: string | null = null
  for await (const row of rows) {
    if (kept.length === maxRows) {
      note = `只含最新的 ${maxRows} 行；要全部请导出 CSV`
      break
    }
    kept.push(row.map(readyCell))
  }
  const shown = columns.map(({ title, width }) => ({ title, width }))
  return inThread({ columns: shown, rows: kept, note })
}

const readyCell = (cell: ExportCell): ExportCell =>
  typeof cell === 'string' ? cell.replace(NOT_IN_XML, '').slice(0, MAX_CELL) : cell

function inThread(workerData: object): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./desk-exports-worker.js', import.meta.url), {
      workerData,
      execArgv: [],
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread that writes workbooks ended early')))
  })
}
