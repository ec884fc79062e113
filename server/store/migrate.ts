import { fileURLToPath } from 'node:url'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'

type PgliteDatabase = Parameters<typeof migratePglite>[0]
type PostgresDatabase = Parameters<typeof migratePostgres>[0]

const MIGRATIONS = {
  migrationsFolder: fileURLToPath(new URL('migrations', import.meta.url)),
  migrationsSchema: 'public',
  migrationsTable: 'migrations',
}

/** Brings the tables of a PGlite database, which nobody else has open, to this program's version. */
export async function migrateAlone(db: PgliteDatabase): Promise<void> {
  await migratePglite(db, MIGRATIONS)
}

/** The same for a PostgreSQL connection that holds the lock of migrations. */
export async function migrateLocked(db: PostgresDatabase): Promise<void> {
  await migratePostgres(db, MIGRATIONS)
}
