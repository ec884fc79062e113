import { DATA_USAGE, readDataArguments } from './data-commands.ts'
import { withFullPaths } from './full-paths.ts'
import { runOnStore } from './run-on-store.ts'

/** `data`: records taken out or deleted. */
export async function runData(args: string[]): Promise<number> {
  if (readDataArguments(args) === null) {
    process.stderr.write(DATA_USAGE)
    return 2
  }
  return runOnStore({ name: 'data', args: withFullPaths(args, ['--out']), secret: null })
}
