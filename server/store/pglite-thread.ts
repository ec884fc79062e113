import { EventEmitter } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { QueryOptions, Results } from '@electric-sql/pglite'
import { limitConcurrency } from '../domain/limit-concurrency.ts'

type Query = <T>(sql: string, params?: unknown[], options?: QueryOptions) => Promise<Results<T>>

/** PGlite in a thread of its own, with as much of its interface as we use. */
export interface PgliteThread {
  readonly query: Query
  /** One at a time; what is asked outside of it waits until it has ended. */
  transaction<T>(work: (inside: { readonly query: Query }) => Promise<T>): Promise<T>
  /** Resolves when notifications arrive. */
  listen(channel: string, onNotification: (payload: string) => void): Promise<() => void>
  close(): Promise<void>
}

/** Opens the database in a folder, which is made when it is not there. Nobody waits for it who asks nothing of it. */
export async function openPgliteThread(folder: string): Promise<PgliteThread> {
  const thread = await startThread(folder)
  const inLine = limitConcurrency(1, Infinity)
  const query: Query = (sql, params = [], { rowMode, parsers = {} } = {}) =>
    thread.perform('query', { sql, params, rowMode, textTypes: Object.keys(parsers) })
  return {
    query: (...statement) => inLine(() => query(...statement)) as never,
    transaction: (work) =>
      inLine(async () => {
        await thread.perform('begin')
        try {
          const result = await work({ query })
          await thread.perform('commit')
          return result
        } catch (error) {
          await thread.perform('rollback')
          throw error
        }
      }),
    async listen(channel, onNotification) {
      await inLine(() => query(`LISTEN "${channel}"`))
      thread.channels.on(channel, onNotification)
      return () => void thread.channels.off(channel, onNotification)
    },
    async close() {
      await inLine(() => thread.perform('close'))
      await thread.stop()
    },
  }
}

/** Carries the code that PostgreSQL gives for a server that is gone. */
class DatabaseGone extends Error {
  readonly code = '57P02'
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

type Message =
  | { readonly opened: true }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly fault: { readonly message: string } }
  | { readonly channel: string; readonly payload: string }

async function startThread(folder: string) {
  const worker = new Worker(new URL('./pglite-worker.js', import.meta.url), {
    workerData: { folder },
    execArgv: [],
  })
  const waiting = new Map<number, Waiting>()
  const channels = new EventEmitter()
  let lastId = 0
  let lost: Error | undefined

  await new Promise<void>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('opened' in message) resolve()
      else if ('channel' in message) channels.emit(message.channel, message.payload)
      else settle(message)
    })
    worker.once('error', (cause) => {
      lost = new DatabaseGone('the database broke', { cause })
    })
    worker.once('exit', () => {
      lost ??= new DatabaseGone('the database is closed')
      reject(lost)
      for (const one of waiting.values()) one.reject(lost)
      waiting.clear()
    })
  })
  worker.unref()

  function settle(message: Extract<Message, { id: number }>): void {
    const one = waiting.get(message.id)
    waiting.delete(message.id)
    if (waiting.size === 0) worker.unref()
    if ('fault' in message) one?.reject(Object.assign(new Error(message.fault.message), message.fault))
    else one?.resolve(message.result as never)
  }

  return {
    /** Emits the payload of each notification under the name of its channel. */
    channels,
    perform: <T>(step: string, input: object = {}): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        if (lost !== undefined) return reject(lost)
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        // The process lives for as long as something is being done, and may end when nothing is.
        worker.ref()
        worker.postMessage({ id, step, ...input })
      }),
    async stop(): Promise<void> {
      await worker.terminate()
    },
  }
}
