import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPgliteThread, type PgliteThread } from '../../server/store/pglite-thread.ts'

const folder = mkdtempSync(join(tmpdir(), 'wence-thread-'))
let database: PgliteThread

beforeAll(async () => {
  database = await openPgliteThread(join(folder, 'db'))
  await database.query('CREATE TABLE notes (words text PRIMARY KEY)')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const words = async (): Promise<string[]> => {
  const { rows } = await database.query<{ words: string }>('SELECT words FROM notes ORDER BY words')
  return rows.map((row) => row.words)
}

it('keeps a transaction whole, and lets others in only when it has ended', async () => {
  let seenMeanwhile: Promise<string[]> | undefined
  await database.transaction(async ({ query }) => {
    await query('INSERT INTO notes VALUES ($1)', ['甲'])
    seenMeanwhile = words()
    await query('INSERT INTO notes VALUES ($1)', ['乙'])
  })
  expect(await seenMeanwhile).toEqual(['乙', '甲'])
})

it('undoes a transaction that throws, and one that goes on after a failed statement', async () => {
  const before = await words()
  const thrown = database.transaction(async ({ query }) => {
    await query('INSERT INTO notes VALUES ($1)', ['丙'])
    throw new Error('不干了')
  })
  await expect(thrown).rejects.toThrow('不干了')
  const careless = database.transaction(async ({ query }) => {
    await query('INSERT INTO notes VALUES ($1)', ['丁'])
    await query('INSERT INTO notes VALUES ($1)', ['丁']).catch(() => undefined)
  })
  await expect(careless).rejects.toThrow()
  expect(await words()).toEqual(before)
})

it('says of a failed statement what PostgreSQL says of it', async () => {
  await expect(database.query('SELECT * FROM nowhere')).rejects.toMatchObject({ code: '42P01' })
})

it('tells whoever listens, until they stop', async () => {
  const heard: string[] = []
  const alsoHeard: string[] = []
  const stop = await database.listen('news', (payload) => heard.push(payload))
  await database.listen('news', (payload) => alsoHeard.push(payload))
  await database.query("SELECT pg_notify('news', '一')")
  await expect.poll(() => heard).toEqual(['一'])
  stop()
  await database.query("SELECT pg_notify('news', '二')")
  await words()
  await expect.poll(() => alsoHeard).toEqual(['一', '二'])
  expect(heard).toEqual(['一'])
})

it('rejects what is asked after it has closed, as a database that is gone', async () => {
  const kept = await words()
  await database.close()
  await expect(database.query('SELECT 1')).rejects.toMatchObject({ code: '57P02' })
  database = await openPgliteThread(join(folder, 'db'))
  expect(await words()).toEqual(kept)
  await database.close()
})
