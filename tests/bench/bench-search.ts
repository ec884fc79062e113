import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLexicon } from '../../server/ingest/read-lexicon.ts'
import { buildAnalyse } from '../../server/text/analyse.ts'
import { generateSet, readStatutes, type BenchSet } from './bench-set.ts'
import type { Measurement, TokenisedSet } from './measure-engine.ts'

const ENGINES = ['wence', 'minisearch', 'orama', 'sqlite'] as const

export interface SearchBench {
  readonly set: string
  readonly engine: (typeof ENGINES)[number]
  readonly measured: Measurement
}

/** Every engine on generated and, where present, real passages of each size. */
export function* benchSearch(sizes: readonly number[]): Generator<SearchBench> {
  const analyse = buildAnalyse(readLexicon('corpus/lexicon').lexicon)
  const folder = mkdtempSync(join(tmpdir(), 'wence-bench-'))
  try {
    for (const size of sizes) {
      for (const set of [generateSet(size), readStatutes(size)]) {
        if (set === null) continue
        const file = join(folder, 'set.json')
        writeFileSync(file, JSON.stringify(tokenise(set, analyse)))
        for (const engine of ENGINES) yield { set: set.name, engine, measured: measureApart(engine, file) }
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function tokenise(set: BenchSet, analyse: ReturnType<typeof buildAnalyse>): TokenisedSet {
  const names = set.passages.flatMap(({ title }) => [title, title.replace(/第[^第]*条$/, '')])
  const texts = new Set([
    ...set.passages.map(({ text }) => text),
    ...set.questions.map(({ q }) => q),
    ...names,
  ])
  return {
    ...set,
    texts: [...texts].map((text) => {
      const { words, bigrams } = analyse(text)
      return [text, words, bigrams]
    }),
  }
}

function measureApart(engine: string, file: string): Measurement {
  const script = join(import.meta.dirname, 'measure-engine.ts')
  const args = ['--expose-gc', '--max-old-space-size=6000', '--import', 'tsx', script, engine, file]
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })
  if (done.status !== 0) throw new Error(`${engine}: ${done.stderr}`)
  return JSON.parse(done.stdout) as Measurement
}
