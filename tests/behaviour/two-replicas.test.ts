import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { AnswerSchema, ReadySchema } from '../../server/contract.ts'
import { SessionSchema } from '../../server/desk-contract.ts'
import { RESOLVED_FILE } from '../../server/domain/learned-files.ts'
import { readReleaseFolder } from '../../server/ingest/release-folder.ts'
import { releaseIdOf } from '../../server/knowledge/release-files.ts'
import { carryOutCommand } from '../../server/cli/carry-out-command.ts'
import { buildReleaseTables } from '../../server/store/release-tables.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { onPostgres, openTestSide, type TestDatabase } from '../support/open-test-store.ts'
import { type RunningProcess, startProcess, urlOf } from '../support/run-process.ts'

const QUESTION = '青花瓷瓶盖学校怎么刷漆'
const GOLD = 'zibo-education-2020#第9条'
const PASSWORD = 'Replica-test-pass-1'
const SEED = readReleaseFolder('corpus')
const LINE = `${JSON.stringify({ q: QUESTION, gold: [GOLD], not: [] })}\n`
const NEXT = new Map([...SEED, [RESOLVED_FILE, `${SEED.get(RESOLVED_FILE) ?? ''}${LINE}`]])
const [seed, next] = [releaseIdOf(SEED), releaseIdOf(NEXT)]
const PATIENCE = { timeout: 120_000, interval: 100 }

onPostgres('two servers on one PostgreSQL', (create) => {
  let database: TestDatabase
  let side: StoreSide
  let servers: readonly RunningProcess[] = []
  let urls: readonly string[] = []
  const dataDirs = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'wence-replica-')))

  beforeAll(async () => {
    database = await create()
    // Both at once on an empty database: each wants to migrate it.
    servers = dataDirs.map((dataDir) =>
      startProcess('server/main.ts', [], {
        PORT: '0',
        LOG_LEVEL: 'warn',
        RATE_LIMIT: 'off',
        DATA_DIR: dataDir,
        DATABASE_URL: database.settings.databaseUrl ?? '',
      }),
    )
    urls = await Promise.all(servers.map(urlOf))
    side = await openTestSide(database)
    const args = ['add', 'wang', '--role', 'approver']
    expect(await carryOutCommand(side, { name: 'user', args, secret: PASSWORD })).toMatchObject({ code: 0 })
    // Both follow what is live from here on.
    for (const url of urls) await vi.waitFor(() => expectStatus(`${url}v1/session`, 200), PATIENCE)
    await vi.waitFor(
      async () => expect(await buildReleaseTables(side.store.db).findLive()).toBe(seed),
      PATIENCE,
    )
  }, 180_000)

  afterAll(async () => {
    for (const server of servers) {
      server.stop('SIGKILL')
      await server.ended
    }
    await side.store.close()
    await database.remove()
    for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true, force: true })
  })

  it('answer from a release published on one of them, without a failed question, and know one session', async () => {
    const [first = '', second = ''] = urls
    const signedIn = await fetch(`${first}v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'wang', password: PASSWORD }),
    })
    expect(signedIn.status).toBe(200)
    const { csrf } = SessionSchema.parse(await signedIn.json())
    const staff = {
      Cookie: signedIn.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
      'X-CSRF-Token': csrf ?? '',
      'Content-Type': 'application/json',
    }
    const there = await fetch(`${second}v1/session`, { headers: staff })
    expect(SessionSchema.parse(await there.json()).user?.name).toBe('wang')

    const releases = buildReleaseTables(side.store.db)
    const createdAt = new Date()
    await releases.addRelease({
      id: next,
      parent: seed,
      createdBy: 'li',
      createdAt,
      changes: [],
      files: NEXT,
    })
    await releases.finishBuilding(next, { measures: [], drops: [], changed: [] })

    let going = true
    let asked = 0
    const asking = Promise.all(
      urls.map(async (url) => {
        for (; going; asked++) {
          const answer = await ask(url, `第${(asked % 34) + 1}条讲什么`)
          expect([seed, next]).toContain(answer.release)
          expect(answer.status).toBe('answered')
        }
      }),
    )
    const publish = (url: string, id: string) =>
      fetch(`${url}v1/desk/releases/${id}/publication`, { method: 'POST', headers: staff, body: '{}' })
    // Published on the one that the session was not made on; the other is told by the database.
    const published = await publish(second, next)
    expect(published.status, await published.text()).toBe(200)
    for (const url of urls) {
      await vi.waitFor(async () => expect(await releaseOf(url)).toBe(next), PATIENCE)
      expect((await ask(url, QUESTION)).citations[0]?.paragraphId).toBe(GOLD)
    }
    const back = await publish(first, seed)
    expect(back.status, await back.text()).toBe(200)
    for (const url of urls) {
      await vi.waitFor(async () => expect(await releaseOf(url)).toBe(seed), PATIENCE)
      expect((await ask(url, QUESTION)).citations[0]?.paragraphId).not.toBe(GOLD)
    }
    going = false
    await asking
    expect(asked).toBeGreaterThan(20)
    for (const server of servers) expect(server.output().stderr).toBe('')
  }, 240_000)
})

async function ask(url: string, question: string) {
  const response = await fetch(`${url}v1/answers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question }),
  })
  expect(response.status).toBe(200)
  return AnswerSchema.parse(await response.json())
}

const releaseOf = async (url: string): Promise<string> =>
  ReadySchema.parse(await (await fetch(`${url}readyz`)).json()).release

async function expectStatus(url: string, status: number): Promise<void> {
  expect((await fetch(url)).status).toBe(status)
}
