import type { RecordStore } from '../knowledge/record-ports.ts'
import type { CountRequest } from '../domain/rates.ts'
import type { Reports } from '../knowledge/reports.ts'
import type { RetentionStore } from '../knowledge/retain-limits.ts'
import type { AnsweringSwitch } from '../people/answering-switch.ts'
import type { PeopleStore } from '../people/people-store.ts'
import { openAnsweringSwitch } from './answering-switch.ts'
import { buildReports } from './read-reports.ts'
import { buildCountRates } from './count-rates.ts'
import { buildCallerKeys, type CallerKeys } from './caller-keys.ts'
import { buildPeopleTables } from './people-tables.ts'
import { buildRecordTables } from './record-tables.ts'
import { buildRetention } from './retain-rows.ts'
import type { Store } from './store.ts'

/** Everything that people and records need of a store. */
export interface StoreSide {
  readonly store: Store
  readonly people: PeopleStore
  readonly records: RecordStore
  readonly retention: RetentionStore
  readonly answering: AnsweringSwitch
  readonly callers: CallerKeys
  readonly reports: Reports
  readonly countRequest: CountRequest
}

/** The tables of an open store, behind the ports that the other parts know. */
export async function openStoreSide(store: Store, onFault: (error: unknown) => void): Promise<StoreSide> {
  const callers = buildCallerKeys(store.db)
  return {
    store,
    people: buildPeopleTables(store.db),
    records: buildRecordTables(store.db, callers),
    retention: buildRetention(store.db, callers),
    answering: await openAnsweringSwitch(store, onFault),
    callers,
    reports: buildReports(store.db),
    countRequest: buildCountRates(store.db, callers.nameOf, Date.now),
  }
}
