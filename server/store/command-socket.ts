import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import type { CarryOut, CommandResult, StoreCommand } from './store.ts'

/** Answers one command per connection: JSON until the other side ends, then JSON back. */
export async function answerCommand(socket: Socket, carryOut: CarryOut | undefined): Promise<void> {
  // The other side may be gone before it has read the reply.
  socket.on('error', () => socket.destroy())
  const asked = await readUntilEnd(socket)
  if (asked === '') {
    socket.destroy()
    return
  }
  socket.end(JSON.stringify(await replyTo(asked, carryOut)))
}

/** What the other side sends until it ends; the socket stays open for the reply, as reading it as a stream would not leave it. */
function readUntilEnd(socket: Socket): Promise<string> {
  const parts: Buffer[] = []
  return new Promise((resolve) => {
    socket.on('data', (part) => parts.push(part))
    socket.once('end', () => resolve(Buffer.concat(parts).toString()))
    socket.once('close', () => resolve(''))
  })
}

async function replyTo(asked: string, carryOut: CarryOut | undefined): Promise<CommandResult> {
  if (carryOut === undefined) return { code: 1, out: '使用这个数据目录的进程还没有准备好，请稍后再试\n' }
  try {
    return await carryOut(JSON.parse(asked) as StoreCommand)
  } catch (error) {
    return { code: 1, out: `${error instanceof Error ? error.message : String(error)}\n` }
  }
}

/** Asks the process that has the database open to carry out a command. */
export async function askHolder(socketPath: string, command: StoreCommand): Promise<CommandResult> {
  const socket = connect(socketPath)
  socket.end(JSON.stringify(command))
  const reply = await text(socket)
  if (reply === '') throw new Error('使用这个数据目录的进程没有回答')
  return JSON.parse(reply) as CommandResult
}
