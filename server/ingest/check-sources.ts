import { existsSync, readFileSync } from 'node:fs'
import type { Fault, PolicyDocument } from '../domain/document.ts'
import { readSources } from './fetch/read-sources.ts'
import { readYaml } from './front-matter.ts'

/** Faults of the list of official addresses, as far as there is one: wrong entries, unknown ids, one address twice. */
export function checkSources(file: string, documents: readonly PolicyDocument[]): Fault[] {
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  const { faults } = readSources(text, file)
  const yaml = readYaml(text)
  const entries: readonly unknown[] = Array.isArray(yaml.value) ? yaml.value : []
  const urls = new Map<unknown, unknown>()
  const across = entries.flatMap((entry, index): Fault[] => {
    const { id, url, number } = asRecord(entry)
    const at = (key: string, message: string): Fault => ({ file, line: yaml.lineOf([index, key]), message })
    const document = documents.find((one) => one.id === id)
    const first = urls.get(url)
    if (first === undefined) urls.set(url, id)
    return [
      ...(document === undefined && typeof id === 'string' ? [at('id', `库里没有 ${id}`)] : []),
      ...(first === undefined || url === undefined ? [] : [at('url', `网址重复：${String(first)} 已用`)]),
      ...(differ(number, document?.number) ? [at('number', `文号与资料里的 ${document?.number} 不同`)] : []),
    ]
  })
  return [...faults, ...across]
}

const differ = (stated: unknown, known: string | null | undefined): boolean =>
  typeof stated === 'string' && typeof known === 'string' && fold(stated) !== fold(known)

/** One kind of bracket and no blanks. */
const fold = (number: string): string =>
  number
    .replace(/\s/g, '')
    .replace(/[[［【(（]/g, '〔')
    .replace(/[\]］】)）]/g, '〕')

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
