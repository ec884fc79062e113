import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { openListener } from './listen-postgres.ts'
import { migrateLocked } from './migrate.ts'
import * as schema from './schema.ts'
import type { Store } from './store.ts'

/** Any number that no other user of the database locks: "wenc" in ASCII. */
const MIGRATION_LOCK = 0x77656e63

const CONNECTION = {
  application_name: 'wence',
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
}

/** PostgreSQL: a pool for queries and one connection of its own for notifications. */
export async function openPostgres(
  databaseUrl: string,
  onConnectionFault: (error: Error) => void = () => undefined,
): Promise<Store> {
  const settings = { ...CONNECTION, connectionString: databaseUrl }
  await migrateOnce(settings)
  const pool = new pg.Pool({ ...settings, max: 10 })
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', onConnectionFault)
  const db = drizzle(pool, { schema })
  const listener = openListener(settings, onConnectionFault)
  return {
    kind: 'postgres',
    db,
    listen: listener.listen,
    notify: async (channel, payload) => {
      await pool.query('SELECT pg_notify($1, $2)', [channel, payload])
    },
    // Every process can open PostgreSQL by itself.
    answerCommands: () => undefined,
    ping: async () => {
      await db.execute(sql`SELECT 1`)
    },
    close: async () => {
      await listener.close()
      await pool.end()
    },
  }
}

/** Replicas that start together wait for one another here; the lock falls with the connection. */
async function migrateOnce(settings: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(settings)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrateLocked(drizzle(client))
  } finally {
    await client.end()
  }
}
