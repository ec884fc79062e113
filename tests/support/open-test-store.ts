import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, it } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { openStoreSide, type StoreSide } from '../../server/store/store-side.ts'
import type { StoreSettings } from '../../server/store/store.ts'

const POSTGRES = process.env['TEST_DATABASE_URL']

/** An empty database of its own. */
export interface TestDatabase {
  readonly settings: StoreSettings
  remove(): Promise<void>
}

type Kind = 'pglite' | 'postgres'

/** Runs the same tests on PGlite and on PostgreSQL, where TEST_DATABASE_URL names one. */
export function onEachDatabase(title: string, tests: (create: () => Promise<TestDatabase>) => void): void {
  describe(`${title}, on PGlite`, () => tests(() => createDatabase('pglite')))
  onPostgres(`${title}, on PostgreSQL`, tests)
}

/** Runs tests that need several processes on one database; REQUIRE_POSTGRES makes a missing one a failure. */
export function onPostgres(title: string, tests: (create: () => Promise<TestDatabase>) => void): void {
  if (POSTGRES !== undefined) describe(title, () => tests(() => createDatabase('postgres')))
  else if (process.env['REQUIRE_POSTGRES'] === '1')
    it(title, () => {
      throw new Error('REQUIRE_POSTGRES is set, but TEST_DATABASE_URL is not')
    })
  else it.skip(`${title}: skipped, TEST_DATABASE_URL names no PostgreSQL`, () => undefined)
}

export async function createDatabase(kind: Kind): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wence-store-'))
  const removeFolder = (): void => rmSync(dataDir, { recursive: true, force: true })
  if (kind === 'pglite') {
    return { settings: { databaseUrl: undefined, dataDir }, remove: async () => removeFolder() }
  }
  const name = `wence_test_${randomBytes(6).toString('hex')}`
  const url = new URL(POSTGRES ?? '')
  url.pathname = `/${name}`
  await administer(`CREATE DATABASE ${name}`)
  return {
    settings: { databaseUrl: url.href, dataDir },
    remove: async () => {
      await administer(`DROP DATABASE ${name} WITH (FORCE)`)
      removeFolder()
    },
  }
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** A store with its tables behind their ports; a fault in the background fails the test. */
export async function openTestSide({ settings }: TestDatabase): Promise<StoreSide> {
  return openStoreSide(await openStore(settings), (error) => {
    throw error
  })
}
