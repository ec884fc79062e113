import { type ChildProcess, fork } from 'node:child_process'
import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ReadReply } from './child-messages.ts'
import { MAX_FILE_BYTES, MAX_HEAP_MEGABYTES, OCR_TIMEOUT_MS, READ_TIMEOUT_MS } from './limits.ts'
import type { FileReading } from './reading.ts'

/** A file as read, or why it could not be. */
export type ReadOutcome =
  { readonly ok: true; readonly reading: FileReading } | { readonly ok: false; readonly message: string }

/** Reads files one after the other in a process that can be killed. */
export interface Reader {
  readonly read: (path: string) => Promise<ReadOutcome>
  readonly close: () => void
}

export interface ReaderLimits {
  readonly timeoutMs?: number
  readonly ocrTimeoutMs?: number
}

/** Opens the reader; the process starts with the first file and is replaced when it had to be killed. */
export function openReader({
  timeoutMs = READ_TIMEOUT_MS,
  ocrTimeoutMs = OCR_TIMEOUT_MS,
}: ReaderLimits = {}): Reader {
  let child: ChildProcess | undefined
  return {
    read: async (path) => {
      const refusal = refuseFile(path)
      if (refusal !== null) return { ok: false, message: refusal }
      if (child?.connected !== true || child.exitCode !== null) child = startProcess()
      return askProcess(child, resolve(path), { timeoutMs, ocrTimeoutMs })
    },
    close: () => child?.kill('SIGKILL'),
  }
}

function refuseFile(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return '没有这个文件'
  if (!stats.isFile()) return '这不是普通文件'
  if (stats.size > MAX_FILE_BYTES)
    return `文件有 ${Math.ceil(stats.size / 1024 / 1024)} MB，超过 100 MB，不导入`
  return null
}

function startProcess(): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return fork(fileURLToPath(new URL('./reader-process.ts', import.meta.url)), {
    execArgv: ['--import', loader, `--max-old-space-size=${MAX_HEAP_MEGABYTES}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
}

function askProcess(child: ChildProcess, path: string, limits: Required<ReaderLimits>): Promise<ReadOutcome> {
  return new Promise((settle) => {
    const end = (outcome: ReadOutcome): void => {
      clearTimeout(timer)
      child.removeListener('message', onMessage)
      child.removeListener('exit', onExit)
      settle(outcome)
    }
    const stop = (): void => {
      child.kill('SIGKILL')
      end({ ok: false, message: '读取超时，已停止；文件可能有问题' })
    }
    const onMessage = (reply: ReadReply): void => {
      if (reply.kind === 'slow') {
        clearTimeout(timer)
        timer = setTimeout(stop, limits.ocrTimeoutMs)
      } else
        end(
          reply.kind === 'read'
            ? { ok: true, reading: reply.reading }
            : { ok: false, message: reply.message },
        )
    }
    const onExit = (): void =>
      end({ ok: false, message: '读取时占用内存过多或异常中断，已停止；文件可能有问题' })
    let timer = setTimeout(stop, limits.timeoutMs)
    child.on('message', onMessage)
    child.on('exit', onExit)
    child.send({ path })
  })
}
