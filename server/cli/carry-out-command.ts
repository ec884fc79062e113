import type { CommandResult, StoreCommand } from '../store/store.ts'
import type { StoreSide } from '../store/store-side.ts'
import { carryOutData } from './data-commands.ts'
import { carryOutRelease } from './release-commands.ts'
import { carryOutUser } from './user-commands.ts'

type CarryOut = (side: StoreSide, command: StoreCommand) => Promise<CommandResult>

const COMMANDS: ReadonlyMap<string, CarryOut> = new Map([
  ['user', carryOutUser],
  ['data', carryOutData],
  ['release', carryOutRelease],
])

/** Carries out a command on an open store: in the process of the command, or in the one that has the store open. */
export async function carryOutCommand(side: StoreSide, command: StoreCommand): Promise<CommandResult> {
  const carryOut = COMMANDS.get(command.name)
  return carryOut === undefined
    ? { code: 2, out: `没有“${command.name}”这个命令\n` }
    : carryOut(side, command)
}
