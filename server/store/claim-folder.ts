import { chmodSync, closeSync, openSync, rmSync, statSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Somebody else has the database open. */
export class FolderInUse extends Error {
  readonly socketPath: string

  constructor(socketPath: string) {
    super('另一个进程正在使用这个数据目录')
    this.socketPath = socketPath
  }
}

/**
 * Makes this process the only one that opens a database folder: it listens on a socket file beside it. A file that a
 * killed process left behind refuses connections, which a process id in a lock file could not tell.
 */
export async function claimFolder(socketPath: string, onSocket: (socket: Socket) => void): Promise<Server> {
  const lock = `${socketPath}.lock`
  await takeLock(lock)
  try {
    return await listenOn(socketPath, onSocket)
  } catch (error) {
    if (!hasCode(error, 'EADDRINUSE')) throw error
    if (await answers(socketPath)) throw new FolderInUse(socketPath)
    rmSync(socketPath, { force: true })
    return await listenOn(socketPath, onSocket)
  } finally {
    rmSync(lock, { force: true })
  }
}

const LOOK_MS = 20
/** A claim takes milliseconds: a lock that is older was left by a process that was killed while claiming. */
const ABANDONED_MS = 5000

/** Only one process at a time may look whether a socket is dead and take its place. */
async function takeLock(path: string): Promise<void> {
  for (;;) {
    try {
      closeSync(openSync(path, 'wx'))
      return
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
    }
    const madeAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - madeAt > ABANDONED_MS) rmSync(path, { force: true })
    else await wait(LOOK_MS)
  }
}

function listenOn(socketPath: string, onSocket: (socket: Socket) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ allowHalfOpen: true }, onSocket)
    server.once('error', reject)
    server.listen(socketPath, () => {
      server.off('error', reject)
      // Whoever may connect may make an administrator.
      chmodSync(socketPath, 0o600)
      resolve(server)
    })
  })
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
