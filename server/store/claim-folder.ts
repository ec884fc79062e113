import { createServer, connect, type Server } from 'node:net'
import { rmSync } from 'node:fs'

/** Somebody else has the database open. */
export class FolderInUse extends Error {}

/**
 * Makes this process the only one that opens a database folder: it listens on a socket file beside it. A file that a
 * killed process left behind refuses connections, which a process id in a lock file could not tell.
 */
export async function claimFolder(socketPath: string): Promise<Server> {
  try {
    return await listenOn(socketPath)
  } catch (error) {
    if (!isInUse(error)) throw error
  }
  if (await answers(socketPath)) throw new FolderInUse(`另一个进程正在使用 ${socketPath} 旁边的数据库`)
  rmSync(socketPath, { force: true })
  return listenOn(socketPath)
}

function listenOn(socketPath: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(socketPath, () => {
      server.off('error', reject)
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
