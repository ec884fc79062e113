// Plain JavaScript: a worker thread of Node 20 ignores `--import tsx`, and this needs nothing of ours.
import { parentPort, workerData } from 'node:worker_threads'
import writeSheet from 'write-excel-file/node'

const { columns, rows, note } = workerData
const bold = { fontWeight: 'bold', backgroundColor: '#EDEDED' }
const cellOf = (value) =>
  value === null ? null : { value, type: typeof value === 'number' ? Number : String }
const data = [
  columns.map(({ title }) => ({ value: title, type: String, ...bold })),
  ...rows.map((row) => row.map(cellOf)),
]
if (note !== null) data.push([{ value: note, type: String }])
const buffer = await writeSheet(data, {
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
}).toBuffer()
parentPort?.postMessage(new Uint8Array(buffer))
