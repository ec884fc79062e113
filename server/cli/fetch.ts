import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig } from '../config.ts'
import { fetchDocument, type FetchDeps, type FetchOutcome } from '../ingest/fetch/fetch-document.ts'
import { FETCH_SETTINGS, type FetchSettings } from '../ingest/fetch/fetch-settings.ts'
import { type OfficialSource, readSources } from '../ingest/fetch/read-sources.ts'
import { createVisits } from '../ingest/fetch/visit-site.ts'
import { describeUpdate } from '../ingest/import/describe-import.ts'
import { openReader } from '../ingest/import/open-reader.ts'

const USAGE = `用法：npm run -s wence -- fetch [编号…] [--corpus 文件夹] [--json]

按 corpus/sources.yaml 取回官方全文；标题和文号对得上才写入，换下要点。不写编号就取全部。
`

/** `fetch`: official texts in place of digests; ends with 1 when one could not be had. */
export async function runFetch(args: string[], settings: FetchSettings = FETCH_SETTINGS): Promise<number> {
  const options = readArguments(args)
  if (options === null) {
    process.stderr.write(USAGE)
    return 2
  }
  const sources = chooseSources(options)
  if (sources === null) return 1
  const reader = openReader()
  const deps: FetchDeps = {
    policies: join(options.corpus, 'policies'),
    downloads: join(loadConfig().dataDir, 'fetch'),
    reader,
    visit: createVisits(settings),
    settings,
    today: new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10),
  }
  let failed = 0
  try {
    // One at a time, so that no site is asked twice at once.
    for (const source of sources) {
      const outcome = await fetchDocument(source, deps)
      report(source, outcome, options.json)
      failed += outcome.ok ? 0 : 1
    }
  } finally {
    reader.close()
  }
  return failed > 0 ? 1 : 0
}

interface FetchOptions {
  readonly ids: readonly string[]
  readonly corpus: string
  readonly json: boolean
}

function readArguments(args: string[]): FetchOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { corpus: { type: 'string', default: 'corpus' }, json: { type: 'boolean', default: false } },
    })
    return { ids: positionals, corpus: values.corpus, json: values.json }
  } catch {
    return null
  }
}

function chooseSources({ ids, corpus }: FetchOptions): readonly OfficialSource[] | null {
  const file = join(corpus, 'sources.yaml')
  if (!existsSync(file)) {
    process.stderr.write(`没有 ${file}\n`)
    return null
  }
  const { sources, faults } = readSources(readFileSync(file, 'utf8'), file)
  const unknown = ids.filter((id) => !sources.some((source) => source.id === id))
  for (const fault of faults) process.stderr.write(`${fault.file}:${fault.line}: ${fault.message}\n`)
  for (const id of unknown) process.stderr.write(`${file} 里没有 ${id}\n`)
  if (faults.length > 0 || unknown.length > 0) return null
  return ids.length === 0 ? sources : sources.filter(({ id }) => ids.includes(id))
}

function report(source: OfficialSource, outcome: FetchOutcome, json: boolean): void {
  if (json) {
    const told = outcome.ok
      ? {
          ok: true,
          path: outcome.path,
          paragraphs: outcome.imported.paragraphs.length,
          sha256: outcome.imported.facts.source.sha256,
        }
      : { ok: false, message: outcome.message }
    process.stdout.write(`${JSON.stringify({ id: source.id, url: source.url, ...told })}\n`)
  } else if (outcome.ok) {
    process.stdout.write(
      `${source.id}：已取回，${outcome.imported.paragraphs.length} 段，写入 ${outcome.path}\n${describeUpdate(outcome.update)}`,
    )
  } else process.stdout.write(`${source.id}：没有取成。${outcome.message}\n`)
}
