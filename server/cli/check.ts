import { checkCorpus } from '../ingest/check-corpus.ts'

/** `check [FOLDER]`: every fault of a corpus and its lexicon as `file:line: message`; ends with 1 when there is any. */
export async function runCheck(args: string[]): Promise<number> {
  const [folder = 'corpus', ...others] = args
  if (others.length > 0 || folder.startsWith('-')) {
    process.stderr.write('用法：npm run -s wence -- check [资料文件夹]\n')
    return 2
  }
  const faults = checkCorpus(folder)
  for (const { file, line, message } of faults) process.stdout.write(`${file}:${line}: ${message}\n`)
  process.stderr.write(faults.length > 0 ? `共 ${faults.length} 处问题\n` : '没有发现问题\n')
  return faults.length > 0 ? 1 : 0
}
