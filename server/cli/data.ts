import { resolve } from 'node:path'
import { DATA_USAGE, readDataArguments } from './data-commands.ts'
import { runOnStore } from './run-on-store.ts'

/** `data`: records taken out or deleted. */
export async function runData(args: string[]): Promise<number> {
  if (readDataArguments(args) === null) {
    process.stderr.write(DATA_USAGE)
    return 2
  }
  return runOnStore({ name: 'data', args: withFullPath(args), secret: null })
}

/** The process that carries it out may stand in another folder. */
function withFullPath(args: readonly string[]): string[] {
  return args.map((arg, index) => {
    if (args[index - 1] === '--out') return resolve(arg)
    return arg.startsWith('--out=') ? `--out=${resolve(arg.slice('--out='.length))}` : arg
  })
}
