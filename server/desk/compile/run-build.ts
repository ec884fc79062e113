import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const ROOT = join(import.meta.dirname, '../../..')

/** Builds the page in another process, so that no question waits for it. Rejects with what the build complained of. */
export async function runBuild(signal: AbortSignal): Promise<Readonly<Record<string, string>>> {
  const script = join(import.meta.dirname, 'build-page.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: ROOT,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  const [code, files, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  if (code !== 0) throw new Error(`the desk page could not be built: ${complaint.trim().slice(0, 2000)}`)
  return JSON.parse(files) as Record<string, string>
}
