import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Passage } from '../../server/domain/query.ts'

export interface BenchQuestion {
  readonly q: string
  readonly gold: readonly string[]
}

/** Passages and questions to measure with; `tokens` gives each engine the same terms. */
export interface BenchSet {
  readonly name: string
  readonly passages: readonly Passage[]
  readonly questions: readonly BenchQuestion[]
}

/** Laypeople's questions to statute articles; beside the project, never in it. */
const STATUTES = resolve(import.meta.dirname, '../../../shared/eval/statutes')
const QUESTIONS = 400

/** The first `size` real passages, with the questions that they answer, or null when the set is not there. */
export function readStatutes(size: number): BenchSet | null {
  if (!existsSync(join(STATUTES, 'passages.jsonl'))) return null
  const all = readRows<Passage>('passages.jsonl')
  const asked = readRows<BenchQuestion>('questions.jsonl').slice(0, Math.min(QUESTIONS, size / 5))
  const needed = new Set(asked.flatMap(({ gold }) => gold))
  const rest = all.filter(({ id }) => !needed.has(id)).slice(0, Math.max(0, size - needed.size))
  const kept = new Set(rest.map(({ id }) => id))
  return {
    name: `真实 ${size}`,
    passages: all.filter(({ id }) => needed.has(id) || kept.has(id)),
    questions: asked,
  }
}

function readRows<T>(name: string): T[] {
  return readFileSync(join(STATUTES, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

/** Made-up passages whose words follow Zipf's law; a question is some words of its passage and some of none. */
export function generateSet(size: number): BenchSet {
  const random = buildRandom(size)
  const word = (): string => wordOf(Math.floor(Math.exp(random() * Math.log(20_000))))
  const words = (count: number): string[] => Array.from({ length: count }, word)
  const passages = Array.from({ length: size }, (_, n): Passage => {
    const length = 20 + Math.floor(random() * 60)
    return { id: `g${n}`, title: '', text: words(length).join('，') }
  })
  const questions = Array.from({ length: Math.min(QUESTIONS, size / 5) }, (): BenchQuestion => {
    const passage = passages[Math.floor(random() * size)] as Passage
    const own = passage.text.split('，').filter(() => random() < 0.15)
    return { q: [...own.slice(0, 5), ...words(3)].join('，'), gold: [passage.id] }
  })
  return { name: `生成 ${size}`, passages, questions }
}

/** Two Chinese characters for a number: a word that no dictionary splits further. */
const wordOf = (rank: number): string =>
  String.fromCharCode(0x4e00 + ((rank * 7919) % 18_000)) +
  String.fromCharCode(0x4e00 + ((rank * 104_729) % 17_989))

/** The minimal standard generator of Park and Miller: the same numbers everywhere. */
function buildRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
