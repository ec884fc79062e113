import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deskBuilt } from './desk-built.ts'
import { importPeer } from './peers.ts'

export interface HttpBench {
  readonly server: string
  readonly requestsPerSecond: number
  readonly p50: number
  readonly p99: number
  readonly errors: number
}

interface Result {
  readonly requests: { readonly average: number }
  readonly latency: { readonly p50: number; readonly p99: number }
  readonly errors: number
  readonly non2xx: number
}

const QUESTIONS = [
  '课后延时服务收费吗',
  '职称评聘有什么条件',
  '孩子近视学校管不管',
  '第27条讲什么',
  '校车归谁管',
]
const SECONDS = 8
const CONNECTIONS = 8
const READY_MS = 120_000

/**
 * The answer route beside an empty route of the same framework, each in its own process, under the same load: with
 * questions that everybody asks, and with questions that nobody asked before.
 */
export async function benchHttp(): Promise<HttpBench[]> {
  const empty = await withServer(join(import.meta.dirname, 'empty-server.ts'), '/v1/answers', '空 Hono 路由')
  const main = join(import.meta.dirname, '../../server/main.ts')
  const repeated = await withServer(main, '/readyz', '问策，常问的问题')
  const fresh = await withServer(main, '/readyz', '问策，没人问过的问题', true)
  return [empty, repeated, fresh]
}

async function withServer(
  script: string,
  readyPath: string,
  server: string,
  isFresh = false,
): Promise<HttpBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wence-bench-'))
  const port = await freePort()
  const isWence = script.endsWith('main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...(isWence ? [] : [String(port)])], {
    env: { ...process.env, PORT: String(port), RATE_LIMIT: 'off', LOG_LEVEL: 'error', DATA_DIR: dataDir },
    stdio: 'ignore',
  })
  try {
    await untilReady(`http://127.0.0.1:${port}${readyPath}`, child)
    if (isWence) await deskBuilt(`http://127.0.0.1:${port}/`)
    return { server, ...(await load(port, isFresh)) }
  } finally {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function load(port: number, isFresh: boolean): Promise<Omit<HttpBench, 'server'>> {
  const { default: autocannon } = await importPeer<{ default: (options: object) => Promise<Result> }>(
    'autocannon/autocannon.js',
  )
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/v1/answers`,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: QUESTIONS.map((question) => ({
      method: 'POST',
      path: '/v1/answers',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
      // Another school each time: no answer can have been kept ready.
      ...(isFresh ? { setupRequest: withNewQuestion(question) } : {}),
    })),
  })
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
  }
}

function withNewQuestion(question: string) {
  let school = 0
  return (request: object): object => ({
    ...request,
    body: JSON.stringify({ question: `${question}，${(school += 1)}号学校` }),
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** An empty route has no health check: any answer, even 404, means that it listens. */
async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + READY_MS
  while (performance.now() < deadline && child.exitCode === null) {
    const response = await fetch(url).catch(() => null)
    if (response !== null && (response.ok || response.status === 404)) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} did not become ready`)
}
