import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Fault } from '../domain/document.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import { readYaml } from './front-matter.ts'
import { DANGER_FILE, readDangerExamples } from './read-danger-examples.ts'
import { CrisisEntry, IntentEntry, OfficeEntry, TopicEntry } from './lexicon-schema.ts'
import { readLayTerms, readSynonyms, readWords, type ReadList } from './read-word-lists.ts'
import type { Remark } from './split/source-line.ts'

export interface ReadLexicon {
  readonly lexicon: Lexicon
  readonly faults: readonly Fault[]
}

/** Reads the lexicon folder. A missing or wrong file is a fault and leaves its list empty or shorter. */
export function readLexicon(folder: string): ReadLexicon {
  const faults: Fault[] = []
  const read = <T>(name: string, parse: (source: string) => ReadList<T>): readonly T[] => {
    const file = join(folder, name)
    if (!existsSync(file)) {
      faults.push({ file, line: 1, message: '没有这个文件' })
      return []
    }
    const list = parse(readFileSync(file, 'utf8'))
    faults.push(...list.faults.map((remark): Fault => ({ file, ...remark })))
    return list.entries
  }
  const offices = read('offices.yaml', (source) => readEntries(source, OfficeEntry, 'id'))
  const officeIds = new Set(offices.map((office) => office.id))
  const crisis = read('crisis.yaml', (source) => readCrisis(source, officeIds))
  const crisisIds = new Set(crisis.map(({ id }) => id))
  const lexicon: Lexicon = {
    userWords: read('user-words.txt', readWords),
    stopWords: read('stop-words.txt', readWords),
    layTerms: read('lay-terms.tsv', readLayTerms),
    synonyms: read('synonyms.tsv', readSynonyms),
    intents: read('intents.yaml', (source) => readEntries(source, IntentEntry, 'kind')),
    topics: read('topics.yaml', (source) => readEntries(source, TopicEntry, 'id')),
    offices,
    crisis,
    // A release of before has none.
    dangerExamples: existsSync(join(folder, DANGER_FILE))
      ? read(DANGER_FILE, (source) => readDangerExamples(source, crisisIds))
      : [],
  }
  return { lexicon, faults }
}

type CrisisEntry = z.infer<typeof CrisisEntry>

/** Crisis rules; an office that is not in offices.yaml is a fault and is left out. */
function readCrisis(source: string, officeIds: ReadonlySet<string>): ReadList<CrisisEntry> {
  const read = readEntries(source, CrisisEntry, 'id')
  const { lineOf, value } = readYaml(source)
  const faults = read.entries.flatMap((rule): Remark[] => {
    const at = Array.isArray(value) ? value.findIndex((one: { id?: unknown }) => one?.id === rule.id) : 0
    return rule.offices.flatMap((office, index) =>
      officeIds.has(office)
        ? []
        : [{ line: lineOf([at, 'offices', index]), message: `offices.yaml 里没有 ${office}` }],
    )
  })
  const entries = read.entries.map((rule) => ({
    ...rule,
    offices: rule.offices.filter((office) => officeIds.has(office)),
  }))
  return { entries, faults: [...read.faults, ...faults] }
}

/** A YAML list of entries of one shape, no two with the same key. */
function readEntries<S extends z.ZodType<object>>(
  source: string,
  schema: S,
  key: keyof z.infer<S> & string,
): ReadList<z.infer<S>> {
  const { value, lineOf, faults } = readYaml(source)
  if (!Array.isArray(value)) {
    return {
      entries: [],
      faults: faults.length > 0 ? faults : [{ line: 1, message: '要写成一项一项的列表' }],
    }
  }
  const remarks: Remark[] = [...faults]
  const seen = new Set<unknown>()
  const entries = value.flatMap((entry: unknown, index): z.infer<S>[] => {
    const result = schema.safeParse(entry)
    if (!result.success) {
      for (const { path, message } of result.error.issues) {
        const place = path.length > 0 ? `${path.map(String).join('.')}：` : ''
        remarks.push({ line: lineOf([index, ...path]), message: place + message })
      }
      return []
    }
    const name = result.data[key]
    if (seen.has(name)) remarks.push({ line: lineOf([index, key]), message: `${key} 重复：${String(name)}` })
    seen.add(name)
    return [result.data]
  })
  return { entries, faults: remarks }
}
