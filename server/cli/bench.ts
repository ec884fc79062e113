import { parseArgs } from 'node:util'

const USAGE = '用法：npm run bench -- [--sizes 1000,10000,55000] [--skip-http] [--skip-load]\n'
const SIZES = '1000,10000,55000'

/** `bench`: this index beside its peers, and the answer route beside an empty one, in one run; ratios are what counts. */
export async function runBench(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (options === null) {
    process.stderr.write(USAGE)
    return 2
  }
  // Loaded only here: the bench lives with the tests and brings dependencies of its own.
  const { reportBench } = await import('../../tests/bench/report-bench.ts')
  await reportBench(options, (line) => void process.stdout.write(`${line}\n`))
  return 0
}

function readOptions(args: string[]): { sizes: number[]; http: boolean; load: boolean } | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        sizes: { type: 'string' },
        'skip-http': { type: 'boolean' },
        'skip-load': { type: 'boolean' },
      },
    })
    const sizes = (values.sizes ?? SIZES).split(',').map(Number)
    if (!sizes.every((size) => Number.isInteger(size) && size >= 100)) return null
    return { sizes, http: values['skip-http'] !== true, load: values['skip-load'] !== true }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
