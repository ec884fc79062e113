import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema.ts'

/** The tables, on either database. Also the type of a transaction. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

/** Called with the payload of each notification; with '' when some may have been missed: look again. */
export type OnNotification = (payload: string) => void

/** A command for whoever has the database open; the reply is what the command prints and ends with. */
export interface StoreCommand {
  readonly name: string
  readonly args: readonly string[]
  /** What must not stand in a list of processes: a password. */
  readonly secret: string | null
}

export interface CommandResult {
  readonly code: number
  readonly out: string
}

export type CarryOut = (command: StoreCommand) => Promise<CommandResult>

/** An open database with every migration applied. */
export interface Store {
  readonly kind: 'pglite' | 'postgres'
  readonly db: Database
  /** Resolves when notifications arrive; call the result to stop. Reaches every process on one PostgreSQL. */
  listen(channel: string, onNotification: OnNotification): Promise<() => Promise<void>>
  /** At most 7,000 characters. Sent at once; notify after the transaction whose result it tells of. */
  notify(channel: string, payload: string): Promise<void>
  /** Carries out what commands on this machine ask for, while this process has the only door to the database. */
  readonly answerCommands: (carryOut: CarryOut) => void
  /** Asks the database something trivial; rejects when it cannot be reached. */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface StoreSettings {
  /** PostgreSQL; undefined for PGlite in the data directory. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  /** Told when a connection in the background breaks; the store finds a new one by itself. */
  readonly onConnectionFault?: (error: Error) => void
}
