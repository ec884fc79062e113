import { resolve } from 'node:path'
import { readReleaseArguments, RELEASE_USAGE } from './release-commands.ts'
import { runOnStore } from './run-on-store.ts'

/** `release`: what is live, what was, and the way back into files. */
export async function runRelease(args: string[]): Promise<number> {
  const asked = readReleaseArguments(args)
  if (asked === null) {
    process.stderr.write(RELEASE_USAGE)
    return 2
  }
  // The process that carries it out may stand in another folder.
  const sent = asked.deed === 'export' ? ['export', asked.id, '--out', resolve(asked.out)] : args
  return runOnStore({ name: 'release', args: sent, secret: null })
}
