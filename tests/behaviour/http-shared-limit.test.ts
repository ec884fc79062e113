import { afterEach, expect, it } from 'vitest'
import { onPostgres, type TestDatabase } from '../support/open-test-store.ts'
import { type RunningProcess, startProcess, urlOf } from '../support/run-process.ts'

const LIMIT = 20

onPostgres('two processes on one PostgreSQL', (create) => {
  const started: RunningProcess[] = []
  let database: TestDatabase | undefined

  afterEach(async () => {
    for (const server of started.splice(0)) {
      server.stop('SIGKILL')
      await server.ended
    }
    await database?.remove()
  })

  function start({ settings }: TestDatabase): RunningProcess {
    const server = startProcess('server/main.ts', [], {
      PORT: '0',
      LOG_LEVEL: 'warn',
      RATE_LIMIT: String(LIMIT),
      DATA_DIR: settings.dataDir,
      DATABASE_URL: settings.databaseUrl ?? '',
    })
    started.push(server)
    return server
  }

  it('have one limit per client together, and each its own when the database is gone', async () => {
    database = await create()
    const servers = [start(database), start(database)]
    const urls = await Promise.all(servers.map(urlOf))
    const ask = async (turn: number): Promise<number> =>
      (await fetch(`${urls[turn % 2] as string}v1/topics`)).status
    const statuses: number[] = []
    for (let turn = 0; turn < LIMIT + 6; turn++) statuses.push(await ask(turn))
    expect(statuses).toEqual([...Array<number>(LIMIT).fill(200), ...Array<number>(6).fill(429)])

    await database.remove()
    database = undefined
    const alone = await fetch(`${urls[0] as string}v1/topics`)
    // This process saw half of the requests only, and now counts by itself.
    expect(alone.status).toBe(200)
    // The answer may arrive before the line that the process wrote.
    await expect.poll(() => servers[0]?.output().stdout).toContain('requests counted here alone')
  })
})
