import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ReleaseDetailSchema } from '../../server/desk-contract.ts'
import { startProcess, urlOf } from '../support/run-process.ts'
import { askDuring, post, type Seen } from './bench-load-client.ts'
import { idOf, openDesk, type Desk } from './bench-load-desk.ts'
import { deskBuilt } from './desk-built.ts'

export interface LoadBench {
  readonly idle: Seen
  readonly busy: Seen
  /** What went on beside the questions, how often. */
  readonly done: { readonly imports: number; readonly feedback: number; readonly releases: number }
}

const IDLE_MS = 10_000
/** The evaluation gives way to questions, so on a machine that others use as well it takes its time. */
const RELEASE_MS = 30 * 60_000
const PARAGRAPH = 'zibo-education-2020#第27条'

/** Asks steadily: first alone, then while files are read, feedback is written and a release is built and published. */
export async function benchLoad(): Promise<LoadBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wence-load-'))
  const server = startProcess('server/main.ts', [], {
    PORT: '0',
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'error',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
  })
  try {
    const url = await urlOf(server)
    const editor = await openDesk(url, 'bench-editor', 'editor', dataDir)
    const approver = await openDesk(url, 'bench-approver', 'approver', dataDir)
    await deskBuilt(url)
    await askDuring(url, sleep(2_000))
    const idle = await askDuring(url, sleep(IDLE_MS))
    const done = { imports: 0, feedback: 0, releases: 0 }
    const busy = await askDuring(url, workBeside(url, { editor, approver }, done))
    return { idle, busy, done }
  } finally {
    server.stop('SIGTERM')
    await server.ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

type Done = { -readonly [K in keyof LoadBench['done']]: number }
interface Staff {
  readonly editor: Desk
  readonly approver: Desk
}

async function workBeside(url: string, staff: Staff, done: Done): Promise<void> {
  const stop = new AbortController()
  const beside = [importAgain(staff.editor, done, stop.signal), sayAgain(url, done, stop.signal)]
  try {
    await publishOne(staff)
    done.releases += 1
    // What comes after is part of it: the old release is let go.
    await sleep(3_000)
  } finally {
    stop.abort()
    await Promise.all(beside)
  }
}

async function publishOne({ editor, approver }: Staff): Promise<void> {
  const change = { kind: 'resolved_question', question: '老师评副高看不看论文', gold: [PARAGRAPH], not: [] }
  const proposed = idOf(await editor.send('changes', { change }))
  await approver.send(`changes/${proposed}/decision`, { approve: true })
  const release = idOf(await approver.send('releases', { changes: [proposed] }))
  await builtBy(performance.now() + RELEASE_MS, release, approver)
  await approver.send(`releases/${release}/publication`, { signedReason: '测速' })
}

async function builtBy(deadline: number, release: string, approver: Desk): Promise<void> {
  while (performance.now() < deadline) {
    const { release: built } = ReleaseDetailSchema.parse(await approver.read(`releases/${release}`))
    if (built.state === 'failed') throw new Error(`the release failed: ${built.fault}`)
    if (built.state === 'ready') return
    await sleep(500)
  }
  throw new Error(`the release was not evaluated within ${RELEASE_MS / 60_000} minutes`)
}

async function importAgain(editor: Desk, done: Done, signal: AbortSignal): Promise<void> {
  const articles = Array.from(
    { length: 60 },
    (_, index) => `第${index + 1}条　学校应当做好第${index + 1}项工作。`,
  )
  while (!signal.aborted) {
    await editor.upload('imports', '测速办法.txt', ['测速办法', ...articles].join('\n'))
    done.imports += 1
    await sleep(200)
  }
}

async function sayAgain(url: string, done: Done, signal: AbortSignal): Promise<void> {
  const feedback = { release: 'bench', question: '课后服务收费吗', paragraphIds: [], verdict: 'helpful' }
  while (!signal.aborted) {
    const response = await post(`${url}v1/feedback`, feedback)
    if (response.ok) done.feedback += 1
    await response.arrayBuffer()
    await sleep(50)
  }
}
