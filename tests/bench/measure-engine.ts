import { readFileSync } from 'node:fs'
import { argv, memoryUsage } from 'node:process'
import type { AnalysedText } from '../../server/domain/token.ts'
import type { BenchSet } from './bench-set.ts'
import type { Engine } from './engine.ts'
import { minisearch } from './engines/minisearch.ts'
import { orama } from './engines/orama.ts'
import { sqlite } from './engines/sqlite.ts'
import { wence } from './engines/wence.ts'

const ENGINES: Readonly<Record<string, Engine>> = { wence, minisearch, orama, sqlite }

/** What one engine came to on one set. */
export interface Measurement {
  readonly buildMs: number
  /** What the process grew by, in megabytes: heap, typed arrays and memory of native code. */
  readonly megabytes: number
  readonly p50: number
  readonly p99: number
  /** How many questions were asked: all, or as many as an engine got through in its time. */
  readonly asked: number
  readonly recallAt10: number
  readonly mrrAt10: number
}

/** A set with the terms of every text, as one file. */
export interface TokenisedSet extends BenchSet {
  readonly texts: readonly (readonly [string, readonly string[], readonly string[]])[]
}

const WARM_UP = 100
/** A slow engine is asked no further after so long, or one set would take it hours. */
const WARM_UP_MS = 15_000
const ASKING_MS = 60_000

/** Runs in a process of its own, so that engines share neither memory nor compiled code. */
async function measure(name: string, file: string): Promise<Measurement> {
  const { passages, questions, texts } = JSON.parse(readFileSync(file, 'utf8')) as TokenisedSet
  const table = new Map(
    texts.map(([text, words, bigrams]): [string, AnalysedText] => [text, { tokens: [], words, bigrams }]),
  )
  const tokens = (text: string): AnalysedText => table.get(text) ?? { tokens: [], words: [], bigrams: [] }
  const before = usedMegabytes()
  const start = performance.now()
  const search = await (ENGINES[name] as Engine)(passages, tokens)
  const buildMs = performance.now() - start
  const megabytes = usedMegabytes() - before
  const warm = performance.now() + WARM_UP_MS
  for (const { q } of questions.slice(0, WARM_UP)) if (performance.now() < warm) await search(q, 10)
  const times: number[] = []
  let [recall, reciprocal] = [0, 0]
  const last = performance.now() + ASKING_MS
  for (const { q, gold } of questions) {
    const from = performance.now()
    if (from > last) break
    const ids = await search(q, 10)
    times.push(performance.now() - from)
    const right = new Set(gold)
    recall += ids.filter((id) => right.has(id)).length / right.size
    const first = ids.findIndex((id) => right.has(id))
    reciprocal += first < 0 ? 0 : 1 / (first + 1)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0
  const asked = times.length
  return {
    buildMs,
    megabytes,
    p50: at(0.5),
    p99: at(0.99),
    asked,
    recallAt10: recall / asked,
    mrrAt10: reciprocal / asked,
  }
}

function usedMegabytes(): number {
  globalThis.gc?.()
  return memoryUsage().rss / 1e6
}

const [name = '', file = ''] = argv.slice(2)
void measure(name, file).then((measured) => process.stdout.write(`${JSON.stringify(measured)}\n`))
