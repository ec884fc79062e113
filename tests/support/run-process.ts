import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ROOT = resolve(import.meta.dirname, '../..')

export interface RunningProcess {
  /** Everything written so far. */
  output(): { readonly stdout: string; readonly stderr: string }
  isRunning(): boolean
  stop(signal: NodeJS.Signals): void
  /** The exit code, null when a signal ended it. */
  readonly ended: Promise<number | null>
}

/** Starts a TypeScript file of this repository as its own process, with a data directory that nobody else has. */
export function startProcess(
  file: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): RunningProcess {
  const dataDir = mkdtempSync(join(tmpdir(), 'wence-data-'))
  // Not through the tsx command: that is a process around ours, which SIGKILL would leave behind.
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return {
    output: () => ({ stdout, stderr }),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    stop: (signal) => child.kill(signal),
    ended: once(child, 'close').then(([code]) => {
      rmSync(dataDir, { recursive: true, force: true })
      return code as number | null
    }),
  }
}

/** The address that a server process prints when it is ready, with a slash at the end. */
export async function urlOf(server: RunningProcess): Promise<string> {
  while (server.isRunning()) {
    const url = /^问策已就绪：(\S+)$/m.exec(server.output().stdout)?.[1]
    if (url !== undefined) return url
    await sleep(50)
  }
  throw new Error(`the server ended before it was ready: ${server.output().stderr}`)
}
