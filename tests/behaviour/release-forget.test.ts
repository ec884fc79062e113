import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepReleaseFolders } from '../../server/live/keep-release-folders.ts'
import { buildReleaseTables } from '../../server/store/release-tables.ts'
import { blobs } from '../../server/store/schema.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { onEachDatabase, openTestSide, type TestDatabase } from '../support/open-test-store.ts'

const filesOf = (own: string) =>
  new Map([
    ['plan/shared.md', '都有的\n'],
    ['plan/own.md', `${own}\n`],
  ])
const onDay = (day: number): Date => new Date(Date.UTC(2026, 0, day))

onEachDatabase('files of releases', (create) => {
  let database: TestDatabase
  let side: StoreSide
  beforeAll(async () => {
    database = await create()
    side = await openTestSide(database)
  }, 60_000)
  afterAll(async () => {
    await side.store.close()
    await database.remove()
  })

  it('are forgotten when old, but for the live one and those that wait', async () => {
    const releases = buildReleaseTables(side.store.db)
    const make = (id: string, day: number) => ({
      id,
      parent: 'live',
      createdBy: 'ap',
      createdAt: onDay(day),
      changes: [],
      files: filesOf(id),
    })
    await releases.addSeed({ ...make('live', 1), parent: null })
    for (const [id, day] of [
      ['failed-early', 2],
      ['ready-early', 3],
      ['failed-late', 4],
    ] as const)
      await releases.addRelease(make(id, day))
    await releases.failBuilding('failed-early', '错', onDay(2))
    await releases.finishBuilding('ready-early', { measures: [], drops: [], changed: [] })
    await releases.failBuilding('failed-late', '错', onDay(4))

    await releases.forgetFiles(1)
    expect(await releases.readFiles('failed-early')).toBeNull()
    for (const id of ['live', 'ready-early', 'failed-late'])
      expect(await releases.readFiles(id), id).toEqual(filesOf(id))
    const texts = (await side.store.db.select({ text: blobs.text }).from(blobs)).map(({ text }) => text)
    expect(texts).not.toContain('failed-early\n')
    expect(texts).toHaveLength(4)
    expect((await releases.listReleases()).map(({ id }) => id)).toContain('failed-early')
  })
})

it('folders of releases that nobody needs are removed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'wence-folders-'))
  const folders = keepReleaseFolders(dataDir, () => Promise.resolve(null))
  folders.keepOnly(['a'])
  for (const id of ['a', 'b']) mkdirSync(join(dataDir, 'releases', id, 'corpus'), { recursive: true })
  folders.keepOnly(['a'])
  expect(readdirSync(join(dataDir, 'releases'))).toEqual(['a'])
  rmSync(dataDir, { recursive: true })
})
