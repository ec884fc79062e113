import { withFullPaths } from './full-paths.ts'
import { readReleaseArguments, RELEASE_USAGE } from './read-release-arguments.ts'
import { runOnStore } from './run-on-store.ts'

/** `release`: what is live, what was, and the way from and into files. */
export async function runRelease(args: string[]): Promise<number> {
  if (readReleaseArguments(args) === null) {
    process.stderr.write(RELEASE_USAGE)
    return 2
  }
  return runOnStore({ name: 'release', args: withFullPaths(args, ['--out', '--corpus']), secret: null })
}
