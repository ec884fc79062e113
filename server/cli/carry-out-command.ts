import type { CommandResult, StoreCommand } from '../store/store.ts'
import type { StoreSide } from '../store/store-side.ts'
import { carryOutData } from './data-commands.ts'
import { carryOutUser } from './user-commands.ts'

/** Carries out a command on an open store: in the process of the command, or in the one that has the store open. */
export async function carryOutCommand(side: StoreSide, command: StoreCommand): Promise<CommandResult> {
  return command.name === 'user' ? carryOutUser(side, command) : carryOutData(side, command)
}
