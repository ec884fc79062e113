import type { ChildProcess } from 'node:child_process'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { askChild, refuseSize, startChild, type ReaderLimits } from './ask-child.ts'
import { OCR_TIMEOUT_MS, READ_TIMEOUT_MS } from './limits.ts'
import type { FileReading } from './reading.ts'

/** A file as read, or why it could not be. */
export type ReadOutcome =
  { readonly ok: true; readonly reading: FileReading } | { readonly ok: false; readonly message: string }

/** Reads files one after the other in a process that can be killed. */
export interface Reader {
  readonly read: (path: string) => Promise<ReadOutcome>
  readonly close: () => void
}

/** Opens the reader; the process starts with the first file and is replaced when it had to be killed. */
export function openReader(limits: Partial<ReaderLimits> = {}): Reader {
  let child: ChildProcess | undefined
  let before: Promise<unknown> = Promise.resolve()
  const read = async (path: string): Promise<ReadOutcome> => {
    if (child?.connected !== true || child.exitCode !== null) child = startChild()
    const reply = await askChild(
      child,
      { kind: 'file', path: resolve(path) },
      { timeoutMs: READ_TIMEOUT_MS, ocrTimeoutMs: OCR_TIMEOUT_MS, ...limits },
    )
    if (reply.kind === 'read') return { ok: true, reading: reply.reading }
    return { ok: false, message: reply.kind === 'unreadable' ? reply.message : '读取时出错' }
  }
  return {
    read: (path) => {
      const refusal = refuseFile(path)
      if (refusal !== null) return Promise.resolve({ ok: false, message: refusal })
      // A reply does not say which file it is of: the next file is asked for when this one is answered.
      const outcome = before.then(() => read(path))
      before = outcome.catch(() => null)
      return outcome
    },
    close: () => child?.kill('SIGKILL'),
  }
}

function refuseFile(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return '没有这个文件'
  return stats.isFile() ? refuseSize(stats.size) : '这不是普通文件'
}
