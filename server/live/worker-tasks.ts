import type { AnsweredTurn, AnswerRequest, FoundParagraph, SearchRequest } from '../answer/assistant.ts'
import type { Suggestion, Topic } from '../contract.ts'
import type { PolicyDocument } from '../domain/document.ts'
import type { Office } from '../domain/lexicon.ts'
import type { ProposedLine } from '../knowledge/knowledge-loop.ts'
import type { Reference } from '../domain/reference.ts'

/** What a release is asked to do in its thread, each with what goes in and what comes out. */
export interface WorkerTasks {
  readonly answer: { readonly input: AnswerRequest; readonly output: AnsweredTurn }
  readonly search: { readonly input: SearchRequest; readonly output: readonly FoundParagraph[] }
  /** For each question the words by which others are like it: its own and the official ones they stand for. */
  readonly terms: { readonly input: readonly string[]; readonly output: readonly (readonly string[])[] }
  /** Lexicon lines that resolved questions speak for. */
  readonly propose: { readonly input: null; readonly output: readonly ProposedLine[] }
  readonly suggest: { readonly input: string; readonly output: readonly Suggestion[] }
}

export type TaskKind = keyof WorkerTasks

/** Main thread → worker. */
export interface TaskMessage<K extends TaskKind = TaskKind> {
  readonly id: number
  readonly kind: K
  readonly input: WorkerTasks[K]['input']
}

/** What the main thread keeps of a release: plain data, copied once. */
export interface LoadedRelease {
  readonly release: string
  readonly documents: readonly PolicyDocument[]
  readonly references: readonly Reference[]
  readonly topics: readonly Topic[]
  readonly offices: readonly Office[]
}

/** Worker → main thread. The first message is `loaded`; every task is then answered by `done` or `failed`. */
export type WorkerReply =
  | { readonly kind: 'loaded'; readonly loaded: LoadedRelease }
  | { readonly kind: 'done'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: Error }
