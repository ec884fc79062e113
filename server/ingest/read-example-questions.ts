import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Fault } from '../domain/document.ts'
import { EXAMPLES_FOLDER, type ExampleQuestion } from '../domain/example-question.ts'
import type { KnownIds } from './read-learned-files.ts'
import { readRows, splitList, type Row } from './read-word-lists.ts'

const FILE = /^[^.].*\.tsv$/

export interface ReadExamples {
  readonly examples: readonly ExampleQuestion[]
  readonly faults: readonly Fault[]
}

/** Reads `questions/<document id>.tsv`: `question<TAB>address、address` a line. The folder need not be there. */
export function readExampleQuestions(corpusDir: string, known: KnownIds): ReadExamples {
  const folder = join(corpusDir, EXAMPLES_FOLDER)
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => FILE.test(name)) : []
  const examples: ExampleQuestion[] = []
  const faults: Fault[] = []
  for (const name of files.sort()) {
    const file = join(folder, name)
    const seen = new Set<string>()
    for (const row of readRows(readFileSync(file, 'utf8'))) {
      const read = readExample(row, basename(name, '.tsv'), known)
      const problem = typeof read === 'string' ? read : seen.has(read.q) ? `“${read.q}”重复` : null
      if (problem !== null) faults.push({ file, line: row.line, message: problem })
      else if (typeof read !== 'string') examples.push(read)
      if (typeof read !== 'string') seen.add(read.q)
    }
  }
  return { examples, faults }
}

function readExample({ cells }: Row, documentId: string, { paragraphs }: KnownIds): ExampleQuestion | string {
  const [q = '', list = ''] = cells
  const addresses = splitList(list)
  if (cells.length !== 2 || q === '' || addresses.length === 0) return '要有两栏：问题<TAB>地址、地址'
  const unknown = addresses.find((address) => !paragraphs.has(`${documentId}#${address}`))
  if (unknown !== undefined) return `${documentId} 里没有 ${unknown}`
  return { q, gold: addresses.flatMap((address) => paragraphs.get(`${documentId}#${address}`) ?? []) }
}
