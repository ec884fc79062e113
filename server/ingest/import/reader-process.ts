import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { ReadReply, ReadRequest } from './child-messages.ts'
import { buildPreview } from './build-preview.ts'
import { MAX_OCR_RESIDENT_BYTES, MAX_RESIDENT_BYTES } from './limits.ts'
import { readBytes } from './read-bytes.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Runs in a process of its own: whatever a hostile file does here, the parent can end it. */
const WATCH = `let most = ${MAX_RESIDENT_BYTES}
require('node:worker_threads').parentPort.on('message', (bytes) => { most = bytes }).unref()
setInterval(() => {
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL')
}, 50)`

// A thread of its own keeps watching while the main thread is busy; buffers are outside the heap limit.
const watch = new Worker(WATCH, { eval: true })
watch.unref()

const answer = (reply: ReadReply): void => {
  process.send?.(reply)
}

process.on('message', (request: ReadRequest) => {
  void readOne(request).then(answer)
})
process.on('disconnect', () => process.exit(0))

async function readOne(request: ReadRequest): Promise<ReadReply> {
  const announceOcr = (): void => {
    // For good: the recogniser stays loaded.
    watch.postMessage(MAX_OCR_RESIDENT_BYTES)
    answer({ kind: 'slow' })
  }
  try {
    if (request.kind === 'file')
      return { kind: 'read', reading: await readBytes(await readFile(request.path), announceOcr) }
    const { upload } = request
    const reading = await readBytes(Buffer.from(upload.bytes), announceOcr)
    return { kind: 'previewed', preview: buildPreview(reading, upload) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', message: error.message }
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { kind: 'unreadable', message: `读取时出错，文件可能已损坏（${reason.slice(0, 200)}）` }
  }
}
