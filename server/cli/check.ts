import { checkCorpus } from '../ingest/check-corpus.ts'

/** `check`: every fault of corpus and lexicon as `file:line: message`; ends with 1 when there is any. */
export async function runCheck(args: string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write('用法：npm run -s wence -- check（没有参数）\n')
    return 2
  }
  const faults = checkCorpus('corpus')
  for (const { file, line, message } of faults) process.stdout.write(`${file}:${line}: ${message}\n`)
  return faults.length > 0 ? 1 : 0
}
