import { parseArgs } from 'node:util'

export const RELEASE_USAGE = `用法：npm run -s wence -- release <命令>

  list                            列出版本，新的在前
  export 编号 --out 文件夹         把一个版本写成资料文件，供提交（--out corpus 更新种子）
  publish 编号 [--reason 理由]     发布评测过的版本；评测有变差的项时要写理由
  rollback                        回到上一个在用的版本
  adopt [--corpus 文件夹] [--whole] 把升级带来的资料（默认 corpus）做成版本并评测，之后再发布；
                                  会丢掉工作台改动的，列出文件并停下，--whole 照样采用
`

export type ReleaseArguments =
  | { readonly deed: 'list' | 'rollback' }
  | { readonly deed: 'export'; readonly id: string; readonly out: string }
  | { readonly deed: 'publish'; readonly id: string; readonly reason: string | undefined }
  | { readonly deed: 'adopt'; readonly corpus: string; readonly whole: boolean }

type Read = (args: readonly string[]) => ReleaseArguments | null

const READERS: ReadonlyMap<string, Read> = new Map([
  ['list', readBare('list')],
  ['rollback', readBare('rollback')],
  ['export', readExport],
  ['publish', readPublish],
  ['adopt', readAdopt],
])

/** What `release` was asked to do, or null when that is not clear. */
export function readReleaseArguments([deed = '', ...args]: readonly string[]): ReleaseArguments | null {
  try {
    return READERS.get(deed)?.(args) ?? null
  } catch {
    return null
  }
}

function readBare(deed: 'list' | 'rollback'): Read {
  return (args) => (args.length === 0 ? { deed } : null)
}

function readExport(args: readonly string[]): ReleaseArguments | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' } },
  })
  const [id, ...others] = positionals
  return id && values.out && others.length === 0 ? { deed: 'export', id, out: values.out } : null
}

function readPublish(args: readonly string[]): ReleaseArguments | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { reason: { type: 'string' } },
  })
  const [id, ...others] = positionals
  return id && others.length === 0 ? { deed: 'publish', id, reason: values.reason } : null
}

function readAdopt(args: readonly string[]): ReleaseArguments | null {
  const { corpus, whole } = parseArgs({
    args: [...args],
    options: { corpus: { type: 'string', default: 'corpus' }, whole: { type: 'boolean', default: false } },
  }).values
  return { deed: 'adopt', corpus, whole }
}
