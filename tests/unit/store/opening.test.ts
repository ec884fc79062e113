import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimFolder, FolderInUse } from '../../../server/store/claim-folder.ts'
import { answerCommand, askHolder } from '../../../server/store/command-socket.ts'
import { keepOpen } from '../../../server/store/keep-open.ts'

let folder = ''
const servers: Server[] = []
const claim = async (onSocket: Parameters<typeof claimFolder>[1] = () => undefined): Promise<Server> => {
  const server = await claimFolder(join(folder, 'db.sock'), onSocket)
  servers.push(server)
  return server
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wence-claim-'))
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('claiming a database folder', () => {
  it('is refused to a second one, and leaves the first alone', async () => {
    await claim()
    await expect(claim()).rejects.toBeInstanceOf(FolderInUse)
    await expect(claim()).rejects.toBeInstanceOf(FolderInUse)
  })

  it('is possible again after the first has let go', async () => {
    const first = await claim()
    await new Promise((resolve) => first.close(resolve))
    await expect(claim()).resolves.toBeDefined()
  })

  it('is possible after a process was killed and left its socket file', async () => {
    const path = join(folder, 'db.sock')
    const script = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`
    expect(spawnSync(process.execPath, ['-e', script]).signal).toBe('SIGKILL')
    expect(existsSync(path)).toBe(true)
    await expect(claim()).resolves.toBeDefined()
  })

  it('is given to one of several that find a dead socket file at the same time', async () => {
    const path = join(folder, 'db.sock')
    const script = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`
    spawnSync(process.execPath, ['-e', script])
    const claims = await Promise.allSettled([claim(), claim(), claim()])
    const refused = claims.filter(({ status }) => status === 'rejected')
    expect(refused.map((each) => 'reason' in each && each.reason instanceof FolderInUse)).toEqual([
      true,
      true,
    ])
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  it('takes a lock for abandoned that a killed process left behind', async () => {
    const lock = join(folder, 'db.sock.lock')
    writeFileSync(lock, '')
    utimesSync(lock, 0, 0)
    await expect(claim()).resolves.toBeDefined()
  })

  it('opens a socket for nobody but its owner', async () => {
    await claim()
    expect(statSync(join(folder, 'db.sock')).mode & 0o777).toBe(0o600)
  })
})

describe('a command for the process that has the database', () => {
  it('comes back with what it printed', async () => {
    await claim(
      (socket) =>
        void answerCommand(socket, async ({ name, args, secret }) => ({
          code: 3,
          out: [name, ...args, secret].join(' '),
        })),
    )
    const command = { name: 'user', args: ['add', '李'], secret: '密码'.repeat(50_000) }
    const { code, out } = await askHolder(join(folder, 'db.sock'), command)
    expect(code).toBe(3)
    expect(out).toBe(`user add 李 ${command.secret}`)
  })

  it('fails with words while that process is not ready, and when it throws', async () => {
    const server = await claim((socket) => void answerCommand(socket, undefined))
    const command = { name: 'user', args: [], secret: null }
    expect((await askHolder(join(folder, 'db.sock'), command)).code).toBe(1)
    await new Promise((resolve) => server.close(resolve))
    await claim((socket) => void answerCommand(socket, () => Promise.reject(new Error('为什么'))))
    expect(await askHolder(join(folder, 'db.sock'), command)).toEqual({ code: 1, out: '为什么\n' })
  })
})

describe('keeping something open', () => {
  it('opens it, and closes it', async () => {
    const closed: string[] = []
    const kept = keepOpen(
      async () => 'store',
      async (store) => void closed.push(store),
      () => undefined,
    )
    expect(kept.current()).toBeUndefined()
    await kept.tried
    expect(kept.current()).toBe('store')
    await kept.close()
    expect(closed).toEqual(['store'])
    expect(kept.current()).toBeUndefined()
  })

  it('says why it could not, and closes without having been open', async () => {
    const faults: unknown[] = []
    const kept = keepOpen(
      () => Promise.reject(new Error('down')),
      () => Promise.reject(new Error('never open')),
      (fault) => faults.push(fault),
    )
    await kept.tried
    expect(faults).toEqual([new Error('down')])
    await kept.close()
  })
})
