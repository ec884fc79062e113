import { addRecord, removeRecord, type SavedRecord } from '../model/records'
import type { Answer } from './contract'
import { readStored, removeStored, writeStored } from './storage'

/** Two lists on this phone: what was asked, and what was marked to be kept. */
export type RecordList = 'history' | 'favourites'

const LIMITS: Readonly<Record<RecordList, number>> = { history: 100, favourites: 200 }

export function listRecords(list: RecordList): readonly SavedRecord[] {
  return readStored<readonly SavedRecord[]>(list) ?? []
}

export function hasRecord(list: RecordList, key: string): boolean {
  return listRecords(list).some((record) => record.key === key)
}

/** Keeps a record, with the whole answer where it is one. False when the phone's storage is full. */
export function saveRecord(list: RecordList, record: SavedRecord, answer: Answer | null): boolean {
  const { records, dropped } = addRecord(listRecords(list), record, LIMITS[list])
  if (answer !== null && !writeStored(bodyKey(list, record.key), answer)) return false
  for (const old of dropped) removeStored(bodyKey(list, old.key))
  return writeStored(list, records)
}

export function deleteRecord(list: RecordList, key: string): void {
  removeStored(bodyKey(list, key))
  writeStored(list, removeRecord(listRecords(list), key))
}

export function deleteAllRecords(list: RecordList): void {
  for (const record of listRecords(list)) removeStored(bodyKey(list, record.key))
  removeStored(list)
}

/** The answer kept under a key, from either list. */
export function readAnswer(key: string): Answer | null {
  return readStored<Answer>(bodyKey('history', key)) ?? readStored<Answer>(bodyKey('favourites', key))
}

function bodyKey(list: RecordList, key: string): string {
  return `${list}:${key}`
}
