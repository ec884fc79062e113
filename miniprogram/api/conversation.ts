import { randomKey } from '../model/random-key'
import { readStored, removeStored, writeStored } from './storage'

/** The conversation under way: its id for the server, and the keys of its answers on this phone. */
export interface Conversation {
  readonly id: string
  readonly keys: readonly string[]
  readonly at: number
}

/** A question that waits for the network. */
export interface KeptQuestion {
  readonly key: string
  readonly question: string
}

const KEY = 'conversation'
const OUTBOX = 'outbox'
const OUTBOX_LIMIT = 20
/** After half an hour a new conversation begins: an old topic would only surprise. */
const LIFETIME_MS = 30 * 60_000

export function newKey(): string {
  return randomKey(24, Math.random)
}

export function currentConversation(now: number): Conversation {
  const kept = readStored<Conversation>(KEY)
  return kept !== null && now - kept.at < LIFETIME_MS ? kept : { id: newKey(), keys: [], at: now }
}

export function saveConversation(conversation: Conversation): void {
  writeStored(KEY, conversation)
}

export function endConversation(): void {
  removeStored(KEY)
}

export function readOutbox(): readonly KeptQuestion[] {
  return readStored<readonly KeptQuestion[]>(OUTBOX) ?? []
}

export function addToOutbox(kept: KeptQuestion): void {
  const others = readOutbox().filter((other) => other.key !== kept.key)
  writeStored(OUTBOX, [...others, kept].slice(-OUTBOX_LIMIT))
}

export function removeFromOutbox(key: string): void {
  writeStored(
    OUTBOX,
    readOutbox().filter((other) => other.key !== key),
  )
}
