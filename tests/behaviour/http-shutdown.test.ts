import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { openPglite } from '../../server/store/open-pglite.ts'
import { questions } from '../../server/store/schema.ts'
import { type RunningProcess, startProcess, urlOf } from '../support/run-process.ts'

const QUESTIONS = ['课后延时服务收费吗', '职称评聘有什么条件', '第27条讲什么', '护照怎么补办']
const CLIENTS = 8

let running: RunningProcess | undefined
let dataDir: string | undefined

afterEach(async () => {
  running?.stop('SIGKILL')
  await running?.ended
  if (dataDir !== undefined) rmSync(dataDir, { recursive: true, force: true })
})

type Outcome = { readonly status: number } | { readonly error: string; readonly reused: boolean }

function ask(url: string, question: string, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/json' }
    const sent = request(`${url}v1/answers`, { method: 'POST', headers, agent }, (response) => {
      response.on('error', (error) => resolve({ error: error.message, reused: true }))
      response.resume().on('end', () => resolve({ status: response.statusCode ?? 0 }))
    })
    sent.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ error: error.code ?? error.message, reused: sent.reusedSocket })
    })
    sent.end(JSON.stringify({ question }))
  })
}

/** One client that keeps its connection and asks until the door is closed. */
async function askUntilClosed(url: string, outcomes: Outcome[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let turn = 0; ; turn++) {
    const outcome = await ask(url, QUESTIONS[turn % QUESTIONS.length] as string, agent)
    // On a connection that was never accepted, nothing was promised.
    if ('error' in outcome && !outcome.reused) break
    outcomes.push(outcome)
  }
  agent.destroy()
}

describe('stopping under load', () => {
  it('answers every request it took, keeps every question it answered, and ends with 0', async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'wence-stop-'))
    running = startProcess('server/main.ts', [], {
      PORT: '0',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'warn',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
    })
    const url = await urlOf(running)
    const outcomes: Outcome[] = []
    const clients = Array.from({ length: CLIENTS }, () => askUntilClosed(url, outcomes))
    while (outcomes.length < 200) await sleep(10)
    running.stop('SIGTERM')
    const before = outcomes.length
    await Promise.all(clients)

    expect(await running.ended).toBe(0)
    expect(outcomes.filter((outcome) => !('status' in outcome) || outcome.status !== 200)).toEqual([])
    expect(outcomes.length).toBeGreaterThanOrEqual(before)
    const store = await openPglite(dataDir)
    const kept = await store.db.$count(questions)
    await store.close()
    expect(kept).toBe(outcomes.length)
    expect(running.output().stderr).toBe('')
  })
})
