import { chmodSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'

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
  try {
    return await listenOn(socketPath, onSocket)
  } catch (error) {
    if (!isInUse(error)) throw error
  }
  if (await answers(socketPath)) throw new FolderInUse(socketPath)
  rmSync(socketPath, { force: true })
  return listenOn(socketPath, onSocket)
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

const isInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
