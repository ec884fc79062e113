import { benchHttp } from './bench-http.ts'
import { benchLoad } from './bench-load.ts'
import { benchSearch, type SearchBench } from './bench-search.ts'
import { installPeers } from './peers.ts'

const OURS = 'wence'

export interface BenchParts {
  readonly sizes: readonly number[]
  readonly http: boolean
  readonly load: boolean
}

/** Measures and writes tables, each row also as a ratio to ours. */
export async function reportBench(
  { sizes, http, load }: BenchParts,
  write: (line: string) => void,
): Promise<void> {
  installPeers()
  let ours: SearchBench | undefined
  write('| 数据 | 引擎 | 建索引 ms | 内存 MB | p50 ms | p99 ms | 提问 | R@10 | MRR@10 | p50 与问策之比 |')
  write('|---|---|---|---|---|---|---|---|---|---|')
  for (const row of benchSearch(sizes)) {
    if (row.engine === OURS) ours = row
    const { buildMs, megabytes, p50, p99, asked, recallAt10, mrrAt10 } = row.measured
    const ratio = ours === undefined ? '' : `${(p50 / ours.measured.p50).toFixed(1)}×`
    const figures = [buildMs.toFixed(0), megabytes.toFixed(0), p50.toFixed(2), p99.toFixed(2)]
    const quality = [String(asked), recallAt10.toFixed(3), mrrAt10.toFixed(3)]
    write(`| ${[row.set, row.engine, ...figures, ...quality, ratio].join(' | ')} |`)
  }
  if (http) await reportHttp(write)
  if (load) await reportLoad(write)
}

async function reportHttp(write: (line: string) => void): Promise<void> {
  const rows = await benchHttp()
  const floor = rows[0]?.requestsPerSecond ?? 1
  write('')
  write('| 服务 | 请求/秒 | p50 ms | p99 ms | 错误 | 与空路由之比 |')
  write('|---|---|---|---|---|---|')
  for (const { server, requestsPerSecond, p50, p99, errors } of rows) {
    const share = `${((100 * requestsPerSecond) / floor).toFixed(0)}%`
    write(`| ${[server, requestsPerSecond.toFixed(0), p50, p99, errors, share].join(' | ')} |`)
  }
}

async function reportLoad(write: (line: string) => void): Promise<void> {
  const { idle, busy, done } = await benchLoad()
  write('')
  write('| 提问时服务还在做什么 | 请求 | 失败 | p50 ms | p99 ms | p99 与空闲之比 |')
  write('|---|---|---|---|---|---|')
  const beside = `预览导入 ${done.imports} 次，写评价 ${done.feedback} 条，发布 ${done.releases} 版`
  for (const [work, { requests, failed, p50, p99 }] of [
    ['没有别的', idle] as const,
    [beside, busy] as const,
  ]) {
    const times = [p50.toFixed(1), p99.toFixed(1), `${(p99 / idle.p99).toFixed(1)}×`]
    write(`| ${[work, requests, failed, ...times].join(' | ')} |`)
  }
}
