import { Worker } from 'node:worker_threads'
import type { LoadedRelease, TaskKind, WorkerReply, WorkerTasks } from './worker-tasks.ts'

/** One worker thread with one release in it. */
export interface AnswerThread {
  readonly loaded: LoadedRelease
  perform<K extends TaskKind>(kind: K, input: WorkerTasks[K]['input']): Promise<WorkerTasks[K]['output']>
  /** Tasks that have not been answered yet. */
  pending(): number
  /** Resolves when the thread is gone, however that came about. */
  readonly ended: Promise<void>
  /** Ends it at once; what is still pending is rejected with `ThreadLost`. */
  stop(): Promise<void>
}

/** The thread ended before it answered: the task itself may be blameless. */
export class ThreadLost extends Error {}

interface Waiting {
  readonly resolve: (output: never) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/** Starts a thread and resolves when it has built its release; rejects with the reason when it cannot. */
export async function openThread(corpusDir: string, taskTimeoutMs: number): Promise<AnswerThread> {
  const worker = new Worker(new URL('./start-worker.js', import.meta.url), {
    workerData: { module: './answer-worker.ts', corpusDir },
    execArgv: [],
  })
  const waiting = new Map<number, Waiting>()
  let lost: ThreadLost | undefined
  let cause: Error | undefined
  worker.on('error', (error) => (cause = error))
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      lost = new ThreadLost('the answering thread ended', { cause })
      // First of all, so that whoever tries again finds that there is no thread.
      resolve()
      for (const { reject, timer } of waiting.values()) {
        clearTimeout(timer)
        reject(lost)
      }
      waiting.clear()
    })
  })
  const loaded = await firstReply(worker, ended, () => cause)
  worker.on('message', (reply: WorkerReply) => settle(reply, waiting))
  let lastId = 0
  return {
    loaded,
    ended,
    pending: () => waiting.size,
    perform: (kind, input) =>
      new Promise((resolve, reject) => {
        if (lost !== undefined) return reject(lost)
        const id = ++lastId
        // A question that never ends would hold up all others: the thread goes, and a new one takes its place.
        const timer = setTimeout(() => void worker.terminate(), taskTimeoutMs).unref()
        waiting.set(id, { resolve, reject, timer })
        worker.postMessage({ id, kind, input })
      }),
    async stop() {
      await worker.terminate()
    },
  }
}

async function firstReply(
  worker: Worker,
  ended: Promise<void>,
  cause: () => Error | undefined,
): Promise<LoadedRelease> {
  const reply = await Promise.race([
    new Promise<WorkerReply>((resolve) => worker.once('message', resolve)),
    ended.then(() => null),
  ])
  if (reply?.kind === 'loaded') return reply.loaded
  throw cause() ?? new Error('the answering thread ended while starting')
}

function settle(reply: WorkerReply, waiting: Map<number, Waiting>): void {
  if (reply.kind === 'loaded') return
  const task = waiting.get(reply.id)
  if (task === undefined) return
  waiting.delete(reply.id)
  clearTimeout(task.timer)
  if (reply.kind === 'done') task.resolve(reply.output as never)
  else task.reject(reply.error)
}
