import { benchHttp } from './bench-http.ts'
import { benchSearch, type SearchBench } from './bench-search.ts'
import { installPeers } from './peers.ts'

const OURS = 'wence'

/** Measures and writes tables, each row also as a ratio to ours. */
export async function reportBench(
  { sizes, http }: { readonly sizes: readonly number[]; readonly http: boolean },
  write: (line: string) => void,
): Promise<void> {
  installPeers()
  let ours: SearchBench | undefined
  write('| 数据 | 引擎 | 建索引 ms | 内存 MB | p50 ms | p99 ms | R@10 | MRR@10 | p50 与问策之比 |')
  write('|---|---|---|---|---|---|---|---|---|')
  for (const row of benchSearch(sizes)) {
    if (row.engine === OURS) ours = row
    const { buildMs, megabytes, p50, p99, recallAt10, mrrAt10 } = row.measured
    const ratio = ours === undefined ? '' : `${(p50 / ours.measured.p50).toFixed(1)}×`
    const figures = [buildMs.toFixed(0), megabytes.toFixed(0), p50.toFixed(2), p99.toFixed(2)]
    const quality = [recallAt10.toFixed(3), mrrAt10.toFixed(3)]
    write(`| ${[row.set, row.engine, ...figures, ...quality, ratio].join(' | ')} |`)
  }
  if (http) await reportHttp(write)
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
