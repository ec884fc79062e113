import type { Assistant } from '../answer/assistant.ts'
import { rememberAnswers } from '../answer/remember-answers.ts'
import type { Office } from '../domain/lexicon.ts'
import { buildLibrary, type Library } from '../domain/library.ts'
import { RequestFault } from '../http/faults.ts'
import { keepThread, type KeptThread } from './keep-thread.ts'
import { type AnswerThread, openThread, ThreadLost } from './open-thread.ts'
import type { TaskKind, WorkerTasks } from './worker-tasks.ts'

/** Answers kept ready for whoever asks the same. */
const REMEMBERED_ANSWERS = 2000
/** Nothing honest takes so long, even on a slow machine. */
const TASK_TIMEOUT_MS = 20_000
/** Whoever took hold of the assistant just before it was replaced still gets an answer for so long. */
const GRACE_MS = 1_000

/** Asks a release anything that its thread can do. */
export type Perform = <K extends TaskKind>(
  kind: K,
  input: WorkerTasks[K]['input'],
) => Promise<WorkerTasks[K]['output']>

/** A release that answers in a thread of its own. */
export interface Answering {
  readonly release: string
  readonly assistant: Assistant
  readonly library: Library
  readonly offices: readonly Office[]
  readonly perform: Perform
  /** Lets what is being answered finish, then ends the thread. */
  close(): Promise<void>
}

export interface AnsweringOptions {
  /** Told when the thread is lost and another takes its place. */
  readonly onLost?: (error: Error) => void
  readonly taskTimeoutMs?: number
  readonly graceMs?: number
}

/** Opens the release in a corpus folder; rejects when the corpus is faulty. A lost thread is replaced. */
export async function openAnswering(corpusDir: string, options: AnsweringOptions = {}): Promise<Answering> {
  const { onLost = () => undefined, taskTimeoutMs = TASK_TIMEOUT_MS, graceMs = GRACE_MS } = options
  const open = (): Promise<AnswerThread> => openThread(corpusDir, taskTimeoutMs)
  const first = await open()
  const { release, documents, references, topics, offices } = first.loaded
  const thread = keepThread(first, open, onLost)
  const perform = buildPerform(thread)
  return {
    release,
    library: buildLibrary(documents, references),
    offices,
    perform,
    assistant: {
      release,
      answer: rememberAnswers((request) => perform('answer', request), REMEMBERED_ANSWERS),
      search: (request) => perform('search', request),
      suggest: (typed) => perform('suggest', typed),
      topics: () => topics,
    },
    close: () => thread.close(graceMs),
  }
}

/** A task whose thread was lost is tried once more: it may have been the neighbour's fault. */
function buildPerform(thread: KeptThread): Perform {
  return async (kind, input) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await (await thread.current()).perform(kind, input)
      } catch (error) {
        if (!(error instanceof ThreadLost)) throw error
        if (attempt === 2) throw new RequestFault('not_ready', '问答正在重新启动，请稍候再试')
      }
    }
  }
}
