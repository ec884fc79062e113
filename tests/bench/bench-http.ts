import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deskBuilt } from './desk-built.ts'

/** What a client saw that asked as fast as it was answered. */
export interface HttpLoad {
  readonly requestsPerSecond: number
  readonly p50: number
  readonly p99: number
  readonly errors: number
}

export interface HttpBench extends HttpLoad {
  readonly server: string
}

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

/** The load comes from a process of its own: what this one has measured before and still holds would slow it down. */
async function load(port: number, isFresh: boolean): Promise<HttpLoad> {
  const client = join(import.meta.dirname, 'send-load.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    client,
    String(port),
    isFresh ? 'fresh' : 'repeated',
  ])
  return JSON.parse(stdout) as HttpLoad
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
