import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { claimFolder } from './claim-folder.ts'
import { answerCommand } from './command-socket.ts'
import { migrateAlone } from './migrate.ts'
import { openPgliteThread, type PgliteThread } from './pglite-thread.ts'
import * as schema from './schema.ts'
import type { CarryOut, Store } from './store.ts'

/** PostgreSQL inside this process, in a thread and in `db` of the data directory. One process at a time. */
export async function openPglite(dataDir: string): Promise<Store> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  let carryOut: CarryOut | undefined
  const claim = await claimFolder(socketPathIn(dataDir), (socket) => void answerCommand(socket, carryOut))
  try {
    const client = await openWhole(join(dataDir, 'db'))
    // Drizzle asks for no more of PGlite than the thread has.
    const db = drizzle(client as unknown as PGlite, { schema })
    await migrateAlone(db)
    return {
      kind: 'pglite',
      db,
      listen: async (channel, onNotification) => {
        const stop = await client.listen(channel, onNotification)
        return async () => stop()
      },
      notify: async (channel, payload) => {
        await client.query('SELECT pg_notify($1, $2)', [channel, payload])
      },
      answerCommands: (next) => {
        carryOut = next
      },
      ping: async () => {
        await client.query('SELECT 1')
      },
      close: async () => {
        await client.close()
        claim.close()
      },
    }
  } catch (error) {
    claim.close()
    throw error
  }
}

/** A process killed while it makes the first files leaves a folder that never opens again: so they get their name last. */
async function openWhole(folder: string): Promise<PgliteThread> {
  if (!existsSync(folder)) {
    const unfinished = `${folder}.new`
    rmSync(unfinished, { recursive: true, force: true })
    const first = await openPgliteThread(unfinished)
    await first.close()
    renameSync(unfinished, folder)
  }
  return openPgliteThread(folder)
}

/** The shorter way of writing it: the system takes about a hundred bytes. */
function socketPathIn(dataDir: string): string {
  const path = join(dataDir, 'db.sock')
  const near = relative(process.cwd(), path)
  return near !== '' && near.length < path.length ? near : path
}
