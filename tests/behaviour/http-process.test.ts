import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { AnswerSchema, ErrorSchema, ReadySchema } from '../../server/contract.ts'
import { type RunningProcess, startProcess, urlOf } from '../support/run-process.ts'

const started: RunningProcess[] = []
const dataDir = mkdtempSync(join(tmpdir(), 'wence-process-'))

function startServer(environment: Record<string, string> = {}): RunningProcess {
  const running = startProcess('server/main.ts', [], {
    PORT: '0',
    RATE_LIMIT: '',
    LOG_LEVEL: '',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    ...environment,
  })
  started.push(running)
  return running
}

const ask = async (url: string, question: string) =>
  fetch(`${url}v1/answers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question }),
  })

afterEach(async () => {
  for (const running of started.splice(0)) {
    running.stop('SIGKILL')
    await running.ended
  }
})

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('the server as a process', () => {
  it('gets ready, answers from the real plan, and ends with 0 on SIGTERM', async () => {
    const running = startServer({ RATE_LIMIT: '100' })
    const url = await urlOf(running)
    const ready = ReadySchema.parse(await (await fetch(`${url}readyz`)).json())
    expect(ready.paragraphs).toBeGreaterThan(30)

    const response = await ask(url, '第27条讲什么')
    expect(response.headers.get('ratelimit-remaining')).toBe('99')
    const answer = AnswerSchema.parse(await response.json())
    expect(answer.status).toBe('answered')
    expect(answer.citations[0]?.address).toBe('第27条')

    running.stop('SIGTERM')
    expect(await running.ended).toBe(0)
    const { stdout, stderr } = running.output()
    expect(stderr).toBe('')
    expect(stdout.split('\n')[0]).toMatch(/^问策已就绪：/)
    expect(stdout).toContain('"route":"/v1/answers"')
    expect(stdout).not.toContain('讲什么')
  })

  it('refuses a megabyte over a real connection and lives on', async () => {
    const url = await urlOf(startServer())
    const response = await ask(url, '课'.repeat(400_000))
    expect(response.status).toBe(413)
    expect(ErrorSchema.parse(await response.json()).error.code).toBe('body_too_large')
    expect((await fetch(`${url}healthz`)).status).toBe(200)
  })

  it('names every fault of the environment and ends with 2', async () => {
    const running = startServer({ PORT: 'eighty', RATE_LIMIT: 'sometimes' })
    expect(await running.ended).toBe(2)
    const { stderr } = running.output()
    expect(stderr).toContain('PORT')
    expect(stderr).toContain('RATE_LIMIT')
  })

  it('says so and ends with 1 when the port is taken', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address() as { port: number }
    const running = startServer({ PORT: String(address.port) })
    const code = await running.ended
    taken.close()
    expect(code).toBe(1)
    expect(running.output().stderr).toContain('EADDRINUSE')
  })
})
