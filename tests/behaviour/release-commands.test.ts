import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { carryOutCommand } from '../../server/cli/carry-out-command.ts'
import { readReleaseArguments } from '../../server/cli/read-release-arguments.ts'
import { RESOLVED_FILE } from '../../server/domain/learned-files.ts'
import { readReleaseFolder } from '../../server/ingest/release-folder.ts'
import { adoptCorpus } from '../../server/knowledge/adopt-corpus.ts'
import { releaseIdOf } from '../../server/knowledge/release-files.ts'
import { checkFiles } from '../../server/live/check-files.ts'
import { buildFollower, RELEASE_CHANNEL } from '../../server/live/follow-release.ts'
import { keepReleaseFolders } from '../../server/live/keep-release-folders.ts'
import { buildLiveService, type LiveService } from '../../server/live/live-service.ts'
import { openAnswering } from '../../server/live/open-answering.ts'
import { buildReleaseTables } from '../../server/store/release-tables.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { onEachDatabase, openTestSide, type TestDatabase } from '../support/open-test-store.ts'

const LINE = `${JSON.stringify({ q: '学校怎么刷漆', gold: ['zibo-education-2020#第9条'], not: [] })}\n`
const SEED = readReleaseFolder('corpus')
const NEXT = new Map([...SEED, [RESOLVED_FILE, `${SEED.get(RESOLVED_FILE) ?? ''}${LINE}`]])
const [seed, next] = [releaseIdOf(SEED), releaseIdOf(NEXT)]

it('knows what is asked of releases, and what is not clear', () => {
  expect(readReleaseArguments(['list'])).toEqual({ deed: 'list' })
  expect(readReleaseArguments(['export', 'a', '--out', 'b'])).toEqual({ deed: 'export', id: 'a', out: 'b' })
  expect(readReleaseArguments(['publish', 'a', '--reason', 'b'])).toMatchObject({ id: 'a', reason: 'b' })
  expect(readReleaseArguments(['adopt'])).toEqual({ deed: 'adopt', corpus: 'corpus', whole: false })
  for (const unclear of [[], ['list', 'a'], ['export', 'a'], ['publish'], ['rollback', 'a'], ['list', '--x']])
    expect(readReleaseArguments(unclear), unclear.join(' ')).toBeNull()
})

onEachDatabase('commands on releases', (create) => {
  let database: TestDatabase
  let commanding: StoreSide
  let serving: StoreSide
  let live: LiveService
  let folder = ''
  const run = (...args: string[]) => carryOutCommand(commanding, { name: 'release', args, secret: null })

  beforeAll(async () => {
    database = await create()
    commanding = await openTestSide(database)
    // Two processes can share PostgreSQL, not PGlite.
    const isShared = database.settings.databaseUrl !== undefined
    serving = isShared ? await openTestSide(database) : commanding
    folder = mkdtempSync(join(tmpdir(), 'wence-release-commands-'))
    const releases = buildReleaseTables(serving.store.db)
    const onFault = (error: unknown): void => {
      throw error
    }
    const folders = keepReleaseFolders(join(folder, 'data'), releases.readFiles)
    const open = async (id: string) => openAnswering((await folders.folderOf(id)) ?? 'no such folder')
    live = buildLiveService(onFault)
    const notify = () => Promise.resolve()
    const follower = buildFollower({ live, findLive: releases.findLive, open, notify, onFault })
    const common = { createdBy: 'seed', createdAt: new Date('2026-01-01T00:00:00Z'), changes: [] }
    await releases.addSeed({ ...common, id: seed, parent: null, files: SEED })
    await releases.addRelease({ ...common, createdBy: 'approver', id: next, parent: seed, files: NEXT })
    await serving.store.listen(RELEASE_CHANNEL, () => void follower.follow())
    await follower.follow()
  }, 300_000)
  afterAll(async () => {
    await live.close()
    if (serving !== commanding) await serving.store.close()
    await commanding.store.close()
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  it(
    'publish what was evaluated, and a service that runs takes it up; and back',
    { timeout: 300_000 },
    async () => {
      expect(live.answering()?.release).toBe(seed)
      expect(await run('publish', next)).toEqual({ code: 1, out: '还在评测，请等它完成\n' })
      const releases = buildReleaseTables(commanding.store.db)
      await releases.finishBuilding(next, { measures: [], drops: ['plan-dev hit@1'], changed: [] })
      expect((await run('publish', next)).out).toContain('写明理由')
      expect((await run('publish', 'nix')).out).toBe('没有这个版本\n')
      expect(await run('publish', next, '--reason', '看过')).toMatchObject({ code: 0 })
      await vi.waitFor(() => expect(live.answering()?.release).toBe(next), 60_000)
      expect((await run('list')).out).toMatch(new RegExp(`^\\*\\t${next}\\t正在使用`, 'm'))
      expect(await releases.findRelease(next)).toMatchObject({ publishedBy: 'command', signedReason: '看过' })

      // The corpus folder lacks what the desk brought; only on demand is that lost.
      expect(await run('adopt')).toEqual({
        code: 1,
        out: `工作台改过的这些文件，资料文件夹里不是这样：${RESOLVED_FILE}\n`,
      })
      expect(await run('adopt', '--corpus', folder)).toEqual({ code: 1, out: `${folder} 里没有资料\n` })
      expect(await run('adopt', '--whole')).toEqual({ code: 1, out: `内容相同的版本已经有了：${seed}\n` })

      expect(await run('rollback')).toMatchObject({ code: 0 })
      await vi.waitFor(() => expect(live.answering()?.release).toBe(seed), 60_000)
      expect((await run('list')).out).toMatch(new RegExp(`^\\*\\t${seed}\\t正在使用`, 'm'))
    },
  )

  it('make a release of a corpus that came with a new version', { timeout: 300_000 }, async () => {
    const releases = buildReleaseTables(commanding.store.db)
    const files = new Map([...SEED, ['lexicon/notes.txt', '新的文件\n']])
    const { release, done } = await adoptCorpus(
      { files, whole: false },
      {
        releases,
        check: checkFiles,
        // Measured elsewhere: two runs of the evaluation take minutes.
        evaluate: () => Promise.resolve({ measures: [], drops: [], changed: [] }),
        clock: Date.now,
        onFault: (error) => {
          throw error
        },
      },
    )
    await done
    expect(await releases.findRelease(release.id)).toMatchObject({
      state: 'ready',
      parent: seed,
      fault: null,
    })
    expect(await run('publish', release.id)).toMatchObject({ code: 0 })
    await vi.waitFor(() => expect(live.answering()?.release).toBe(release.id), 60_000)
    // What the desk changed is counted from here on.
    expect(await run('adopt')).toEqual({ code: 1, out: `内容相同的版本已经有了：${seed}\n` })
  })

  it('write a release over a corpus folder, and leave what is no part of it', async () => {
    const out = join(folder, 'corpus')
    expect((await run('export', next, '--out', out)).code).toBe(0)
    expect(releaseIdOf(readReleaseFolder(out))).toBe(next)
    writeFileSync(join(out, 'README.md'), '说明')
    writeFileSync(join(out, 'policies', 'gone.md'), '不在这个版本里')
    const again = await run('export', seed, '--out', out)
    expect(again.out).toContain(`写 1，删 1，不变 ${SEED.size - 1}`)
    expect(releaseIdOf(readReleaseFolder(out))).toBe(seed)
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toBe('说明')
    expect((await run('export', 'nix', '--out', out)).out).toBe('没有这个版本\n')
  })
})
