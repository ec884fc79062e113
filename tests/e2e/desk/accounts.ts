import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { PASSWORD, ROLES } from './visit-desk.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Makes one account per role with the command that an administrator uses. */
export function makeAccounts(dataDir: string): void {
  for (const [name, role] of Object.entries(ROLES)) {
    const args = ['--import', 'tsx', 'server/cli/wence.ts', 'user', 'add', name]
    const done = spawnSync(process.execPath, [...args, '--role', role, '--password-stdin'], {
      cwd: ROOT,
      input: `${PASSWORD}\n`,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: dataDir },
    })
    if (done.status !== 0) throw new Error(`no account for ${name}: ${done.stderr}`)
  }
}
