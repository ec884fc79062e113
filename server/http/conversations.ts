import type { Carried } from '../contract.ts'
import type { Clock } from '../domain/ports.ts'

const TTL_MS = 30 * 60_000
/** Bounds the memory; when full, the conversation that has been silent longest is forgotten. */
const MAX_CONVERSATIONS = 10_000

export interface Conversations {
  /** What the last turn of this conversation left, or nothing after half an hour of silence. */
  recall(id: string): readonly Carried[]
  keep(id: string, carried: readonly Carried[]): void
}

interface Turn {
  readonly carried: readonly Carried[]
  readonly keptAt: number
}

/** Carried context by conversation, in memory only: a restart begins every conversation anew. */
export function buildConversations(clock: Clock, limit: number = MAX_CONVERSATIONS): Conversations {
  const turns = new Map<string, Turn>()
  return {
    recall(id) {
      const turn = turns.get(id)
      if (turn === undefined) return []
      if (clock() - turn.keptAt < TTL_MS) return turn.carried
      turns.delete(id)
      return []
    },
    keep(id, carried) {
      // A map keeps the order of insertion, so deleting first moves the conversation to the young end.
      turns.delete(id)
      const eldest = turns.keys().next()
      if (turns.size >= limit && !eldest.done) turns.delete(eldest.value)
      turns.set(id, { carried, keptAt: clock() })
    },
  }
}
