import { readPassword } from './read-password.ts'
import { runOnStore } from './run-on-store.ts'
import { NEEDS_PASSWORD, readUserArguments, USER_USAGE } from './user-commands.ts'

/** `user`: accounts of the desk. */
export async function runUser(args: string[]): Promise<number> {
  const asked = readUserArguments(args)
  if (asked === null) {
    process.stderr.write(USER_USAGE)
    return 2
  }
  const secret = NEEDS_PASSWORD.has(asked.deed) ? await readPassword(asked.passwordFromStdin) : null
  if (secret === undefined) return 1
  return runOnStore({ name: 'user', args, secret })
}
