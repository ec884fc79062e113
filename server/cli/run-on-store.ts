import { loadConfig } from '../config.ts'
import { FolderInUse } from '../store/claim-folder.ts'
import { askHolder } from '../store/command-socket.ts'
import { openStore } from '../store/open-store.ts'
import { openStoreSide } from '../store/store-side.ts'
import type { CommandResult, StoreCommand } from '../store/store.ts'
import { carryOutCommand } from './carry-out-command.ts'

/** Carries a command out on the store, or has the running service do it when that has the only door to it. */
export async function runOnStore(command: StoreCommand): Promise<number> {
  const { code, out } = await resultOf(command)
  const stream = code === 0 ? process.stdout : process.stderr
  stream.write(out)
  return code
}

async function resultOf(command: StoreCommand): Promise<CommandResult> {
  try {
    const store = await openStore(loadConfig())
    try {
      return await carryOutCommand(await openStoreSide(store, () => undefined), command)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof FolderInUse) return askServing(error, command)
    return { code: 1, out: `数据库打不开：${error instanceof Error ? error.message : String(error)}\n` }
  }
}

async function askServing({ socketPath }: FolderInUse, command: StoreCommand): Promise<CommandResult> {
  try {
    return await askHolder(socketPath, command)
  } catch (error) {
    return { code: 1, out: `${error instanceof Error ? error.message : String(error)}\n` }
  }
}
