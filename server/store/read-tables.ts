import { asc, gt } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import { audit, changes, feedback, gapQuestions, gaps, questions, releases, users } from './schema.ts'
import type { Database } from './store.ts'

const PAGE = 1000

/** What can be taken out: everything that was recorded, nothing that opens a door. */
const TABLES = {
  questions: { table: questions, key: questions.id },
  feedback: { table: feedback, key: feedback.id },
  gaps: { table: gaps, key: gaps.id },
  gap_questions: { table: gapQuestions, key: gapQuestions.id },
  changes: { table: changes, key: changes.id },
  releases: { table: releases, key: releases.id },
  users: { table: users, key: users.name },
  audit: { table: audit, key: audit.id },
} as const satisfies Record<string, { table: PgTable; key: AnyPgColumn }>

export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[]

type Row = Readonly<Record<string, unknown>>

/** Every row of a table, a page at a time, ordered by its key. */
export async function* readTable(db: Database, name: TableName): AsyncGenerator<Row> {
  const { table, key }: { table: PgTable; key: AnyPgColumn } = TABLES[name]
  let last: unknown
  for (;;) {
    const rows: Row[] = await db
      .select()
      .from(table)
      .where(last === undefined ? undefined : gt(key, last))
      .orderBy(asc(key))
      .limit(PAGE)
    for (const row of rows) yield withoutSecrets(row)
    if (rows.length < PAGE) return
    last = rows.at(-1)?.[keyIn(name)]
  }
}

const keyIn = (name: TableName): string => (name === 'users' ? 'name' : 'id')

function withoutSecrets(row: Row): Row {
  const { passwordHash, ...open } = row
  return passwordHash === undefined ? row : open
}
