import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ReadReply, ReadRequest } from './child-messages.ts'
import { MAX_FILE_BYTES, MAX_HEAP_MEGABYTES } from './limits.ts'

export interface ReaderLimits {
  readonly timeoutMs: number
  readonly ocrTimeoutMs: number
}

const READ_TOO_LONG = '读取超时，已停止；文件可能有问题'
/** A sheet takes about ten seconds on a small machine. */
const OCR_TOO_LONG = '文字识别超时，已停止；请分成几份再导入，每份不超过 30 页'

/** Every reply but the announcement of text recognition. */
export type FinalReply = Exclude<ReadReply, { kind: 'slow' }>

/** Starts the process that reads files, with a heap limit and nothing of our environment. */
export function startChild(): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const child = fork(fileURLToPath(new URL('./reader-process.ts', import.meta.url)), {
    execArgv: ['--import', loader, `--max-old-space-size=${MAX_HEAP_MEGABYTES}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
  // One that could not be started would else end this process; whoever asks it is told.
  child.on('error', () => undefined)
  return child
}

/** One question to the process; it is killed when it takes too long. */
export function askChild(
  child: ChildProcess,
  request: ReadRequest,
  limits: ReaderLimits,
): Promise<FinalReply> {
  return new Promise((settle) => {
    const end = (reply: FinalReply): void => {
      clearTimeout(timer)
      child.removeListener('message', onMessage)
      child.removeListener('exit', onExit)
      child.removeListener('error', onExit)
      settle(reply)
    }
    const stop = (message: string): void => {
      child.kill('SIGKILL')
      end({ kind: 'unreadable', message })
    }
    const onMessage = (reply: ReadReply): void => {
      if (reply.kind !== 'slow') return end(reply)
      clearTimeout(timer)
      timer = setTimeout(stop, limits.ocrTimeoutMs, OCR_TOO_LONG)
    }
    const onExit = (): void =>
      end({ kind: 'unreadable', message: '读取时占用内存过多或异常中断，已停止；文件可能有问题' })
    let timer = setTimeout(stop, limits.timeoutMs, READ_TOO_LONG)
    child.on('message', onMessage)
    child.on('exit', onExit)
    child.on('error', onExit)
    child.send(request, (error) => {
      if (error !== null) onExit()
    })
  })
}

/** Why a file of this size is not read, or null. */
export function refuseSize(bytes: number): string | null {
  const most = MAX_FILE_BYTES / 1024 / 1024
  return bytes > MAX_FILE_BYTES
    ? `文件有 ${Math.ceil(bytes / 1024 / 1024)} MB，超过 ${most} MB，不导入`
    : null
}
