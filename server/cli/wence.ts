/** Runs with its arguments and gives the exit code of the process. */
export type Command = (args: string[]) => Promise<number>

interface Entry {
  readonly about: string
  /** Loaded only when asked for, so that a small command does not pay for a large one. */
  readonly load: () => Promise<Command>
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  serve: { about: '启动服务（同 npm start）', load: async () => (await import('./serve.ts')).runServe },
  ask: { about: '问一个问题', load: async () => (await import('./ask.ts')).runAsk },
  rank: { about: '在任意段落集上检索和选句', load: async () => (await import('./rank.ts')).runRank },
  check: { about: '检查资料和词表', load: async () => (await import('./check.ts')).runCheck },
  import: { about: '把文件转成资料', load: async () => (await import('./import.ts')).runImport },
  fetch: { about: '取回官方全文', load: async () => (await import('./fetch.ts')).runFetch },
  user: { about: '坐席账号', load: async () => (await import('./user.ts')).runUser },
  data: { about: '导出或删除记录', load: async () => (await import('./data.ts')).runData },
  release: {
    about: '资料版本：列出、导出、发布、回退',
    load: async () => (await import('./release.ts')).runRelease,
  },
  eval: { about: '评测，并与基线比较', load: async () => (await import('./eval.ts')).runEval },
  bench: { about: '与同类检索引擎并排测速', load: async () => (await import('./bench.ts')).runBench },
}

const USAGE = [
  '用法：npm run -s wence -- <命令> [参数]',
  '',
  ...Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(8)}${about}`),
  '',
].join('\n')

async function run([name = '', ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    process.stdout.write(USAGE)
    return 0
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (entry === undefined) {
    process.stderr.write(name === '' ? USAGE : `没有“${name}”这个命令\n\n${USAGE}`)
    return 2
  }
  const command = await entry.load()
  return command(args)
}

process.exitCode = await run(process.argv.slice(2))
