import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Fault, PolicyDocument } from '../domain/document.ts'
import {
  REFERRALS_FILE,
  RESOLVED_FILE,
  type Referral,
  type ResolvedQuestion,
} from '../domain/learned-files.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import { formerIds } from '../domain/look-up-former.ts'

const ResolvedLine = z.strictObject({
  q: z.string().trim().min(1),
  gold: z.array(z.string()),
  not: z.array(z.string()).default([]),
})

/** What the lines may name. */
export interface KnownIds {
  /** Paragraph ids, present and former, with the present one. */
  readonly paragraphs: ReadonlyMap<string, string>
  readonly offices: ReadonlySet<string>
}

/** The ids of the documents and the lexicon. */
export function knownIdsOf(documents: readonly PolicyDocument[], { offices }: Lexicon): KnownIds {
  const former = documents.flatMap(formerIds).map(([id, { id: present }]) => [id, present] as const)
  const present = documents.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => [id, id] as const))
  return { paragraphs: new Map([...former, ...present]), offices: new Set(offices.map(({ id }) => id)) }
}

export interface ReadLearnedFiles {
  readonly resolved: readonly ResolvedQuestion[]
  readonly referrals: readonly Referral[]
  readonly faults: readonly Fault[]
}

/** Reads what the desk decided. Neither file has to be there; a line that names what is not there is a fault. */
export function readLearnedFiles(folder: string, known: KnownIds): ReadLearnedFiles {
  const faults: Fault[] = []
  const read = <T>(path: string, parse: (line: string) => T | string): T[] => {
    const file = join(folder, path)
    if (!existsSync(file)) return []
    return readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .flatMap((text, index): T[] => {
        if (text.trim() === '' || text.startsWith('#')) return []
        const parsed = parse(text)
        if (typeof parsed !== 'string') return [parsed]
        faults.push({ file, line: index + 1, message: parsed })
        return []
      })
  }
  return {
    resolved: read(RESOLVED_FILE, (line) => parseResolved(line, known)),
    referrals: read(REFERRALS_FILE, (line) => parseReferral(line, known)),
    faults,
  }
}

function parseResolved(line: string, { paragraphs }: KnownIds): ResolvedQuestion | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return '不是有效的 JSON'
  }
  const { success, data } = ResolvedLine.safeParse(value)
  if (!success) return '要写成 {"q":问题,"gold":[段落],"not":[段落]}'
  if (data.gold.length + data.not.length === 0) return 'gold 和 not 都是空的'
  const unknown = [...data.gold, ...data.not].find((id) => !paragraphs.has(id))
  if (unknown !== undefined) return `库里没有段落 ${unknown}`
  const both = data.gold.find((id) => data.not.includes(id))
  if (both !== undefined) return `${both} 同时写在 gold 和 not 里`
  const present = (ids: readonly string[]): string[] => ids.flatMap((id) => paragraphs.get(id) ?? [])
  return { q: data.q, gold: present(data.gold), not: present(data.not) }
}

function parseReferral(line: string, { offices }: KnownIds): Referral | string {
  const [question = '', office = '', reason = '', ...more] = line.split('\t').map((cell) => cell.trim())
  if (question === '' || office === '' || reason === '' || more.length > 0)
    return '要有三栏：问题<TAB>单位<TAB>理由'
  return offices.has(office) ? { question, office, reason } : `offices.yaml 里没有 ${office}`
}
