import { parentPort, workerData } from 'node:worker_threads'
import { createWence, type Wence } from '../wire.ts'
import type { TaskKind, TaskMessage, WorkerReply, WorkerTasks } from './worker-tasks.ts'

/** Runs in a thread of its own: builds one release and answers what the main thread asks of it. */

type Work = { readonly [K in TaskKind]: (input: WorkerTasks[K]['input']) => WorkerTasks[K]['output'] }

const port = parentPort
if (port === null) throw new Error('answer-worker.ts runs only as a worker thread')
const reply = (message: WorkerReply): void => port.postMessage(message)

const { corpusDir } = workerData as { readonly corpusDir: string }
const wence = await createWence({ corpusDir })
const work = workOf(wence)

port.on('message', (task: TaskMessage) => {
  try {
    reply({ kind: 'done', id: task.id, output: perform(task) })
  } catch (error) {
    reply({ kind: 'failed', id: task.id, error: error instanceof Error ? error : new Error(String(error)) })
  }
})

reply({
  kind: 'loaded',
  loaded: {
    release: wence.assistant.release,
    documents: wence.library.documents,
    references: wence.references,
    topics: wence.assistant.topics(),
    offices: wence.lexicon.offices,
  },
})

function workOf({ assistant, desk }: Wence): Work {
  return {
    answer: (request) => assistant.answer(request),
    search: (request) => assistant.search(request),
    terms: (questions) => questions.map(desk.termsOf),
    propose: () => desk.proposeLexicon(),
    suggest: (typed) => assistant.suggest(typed),
  }
}

function perform<K extends TaskKind>({ kind, input }: TaskMessage<K>): WorkerTasks[K]['output'] {
  return work[kind](input)
}
