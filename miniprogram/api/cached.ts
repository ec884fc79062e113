import { touchKey } from '../model/lru'
import type { Result } from './request'
import { readStored, removeStored, writeStored } from './storage'

const PREFIX = 'read:'
const KEYS = 'reads'
const LIMIT = 160

interface Kept<Value> {
  readonly at: number
  readonly value: Value
}

/** A value and, when it comes from this phone and not from the server, when it was read. */
export type Fresh<Value> =
  | { readonly ok: true; readonly value: Value; readonly keptAt: number | null }
  | Extract<Result<Value>, { ok: false }>

/** Keeps what the server sends; without a connection the kept value is used. */
export async function cached<Value>(key: string, load: () => Promise<Result<Value>>): Promise<Fresh<Value>> {
  const result = await load()
  if (result.ok) {
    keep(key, result.value)
    return { ok: true, value: result.value, keptAt: null }
  }
  const { kind } = result.failure
  if (kind === 'refused' || kind === 'not_found') return result
  const kept = readStored<Kept<Value>>(PREFIX + key)
  return kept === null ? result : { ok: true, value: kept.value, keptAt: kept.at }
}

function keep(key: string, value: unknown): void {
  if (!writeStored(PREFIX + key, { at: Date.now(), value })) return
  const { keys, dropped } = touchKey(readStored<readonly string[]>(KEYS) ?? [], key, LIMIT)
  for (const old of dropped) removeStored(PREFIX + old)
  writeStored(KEYS, keys)
}
