import type { z } from 'zod'
import { FACT_SCHEMAS, OPTIONAL_KEYS, UNKNOWN_FACTS, type DocumentFacts } from './document-schema.ts'
import { readYaml, type YamlText } from './front-matter.ts'
import type { Remark } from './split/source-line.ts'

export interface ReadFacts {
  readonly facts: DocumentFacts
  readonly faults: readonly Remark[]
}

/** Reads a document's front matter key by key; a wrong or missing key is a fault and takes its safest value. */
export function readFacts(yaml: string, fileId: string, firstLine: number): ReadFacts {
  const text = readYaml(yaml, firstLine)
  const given = toRecord(text.value)
  const faults: Remark[] = [...text.faults]
  if (text.faults.length === 0 && given === null)
    faults.push({ line: firstLine, message: '开头的说明不是“键: 值”' })
  const fields: Record<string, unknown> = { ...UNKNOWN_FACTS, id: fileId, title: fileId }
  for (const [key, schema] of Object.entries(FACT_SCHEMAS)) {
    if (OPTIONAL_KEYS.includes(key) && !(key in (given ?? {}))) continue
    const read = readKey(key, schema, given, text)
    faults.push(...(given === null ? [] : read.faults))
    if (read.value !== undefined) fields[key] = read.value
  }
  for (const key of Object.keys(given ?? {})) {
    if (Object.hasOwn(FACT_SCHEMAS, key)) continue
    faults.push({ line: text.lineOf([key]), message: `不认识的键：${key}` })
  }
  const facts = fields as unknown as DocumentFacts
  return { facts, faults: [...faults, ...findContradictions(facts, fileId, text)] }
}

function readKey(
  key: string,
  schema: z.ZodType,
  given: Readonly<Record<string, unknown>> | null,
  text: YamlText,
): { value: unknown; faults: Remark[] } {
  if (given === null || !(key in given)) {
    return { value: undefined, faults: [{ line: text.lineOf([]), message: `缺少键：${key}` }] }
  }
  const result = schema.safeParse(given[key])
  if (result.success) return { value: result.data, faults: [] }
  const faults = result.error.issues.map((issue) => ({
    line: text.lineOf([key, ...issue.path]),
    message: `${[key, ...issue.path].map(String).join('.')}：${issue.message}`,
  }))
  return { value: undefined, faults }
}

/** Facts that cannot all be true. */
function findContradictions(facts: DocumentFacts, fileId: string, text: YamlText): Remark[] {
  const { id, issuedOn, effectiveOn, repealedOn, status, supersededBy, period, statusNote } = facts
  const before = (a: string | null, b: string | null): boolean => a !== null && b !== null && a < b
  const checks: readonly [boolean, string, string][] = [
    [id !== fileId, 'id', `id 是 ${id}，与文件名 ${fileId} 不同`],
    [before(repealedOn, issuedOn), 'repealedOn', '废止日期早于发布日期'],
    [before(repealedOn, effectiveOn), 'repealedOn', '废止日期早于施行日期'],
    [period !== null && period.to < period.from, 'period', 'period 的 to 早于 from'],
    [supersededBy === id, 'supersededBy', '不能由自己取代'],
    [supersededBy !== null && status === 'in_force', 'status', '写了取代它的文件，却标为现行'],
    [repealedOn !== null && status === 'in_force', 'status', '写了废止日期，却标为现行'],
    [
      status === 'repealed' && repealedOn === null && statusNote === null,
      'statusNote',
      '已废止，但没有写日期或说明',
    ],
  ]
  return checks.flatMap(([wrong, key, message]) => (wrong ? [{ line: text.lineOf([key]), message }] : []))
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null
}
