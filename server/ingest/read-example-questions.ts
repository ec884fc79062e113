import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Fault } from '../domain/document.ts'
import { EXAMPLES_FOLDER, type ExampleQuestion } from '../domain/example-question.ts'
import type { KnownIds } from './read-learned-files.ts'
import { noteRepeat, readRows, splitList, type ReadList, type Row } from './read-word-lists.ts'
import type { Remark } from './split/source-line.ts'

const FILE = /^[^.].*\.tsv$/

export interface ReadExamples {
  readonly examples: readonly ExampleQuestion[]
  readonly faults: readonly Fault[]
}

/**
 * Reads `questions/<document id>.tsv`: a line is `question<TAB>address、address`, and may name the words that answer after
 * another tab. The folder need not be there.
 */
export function readExampleQuestions(corpusDir: string, known: KnownIds): ReadExamples {
  const folder = join(corpusDir, EXAMPLES_FOLDER)
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => FILE.test(name)) : []
  const examples: ExampleQuestion[] = []
  const faults: Fault[] = []
  for (const name of files.sort()) {
    const file = join(folder, name)
    const list = readExampleList(readFileSync(file, 'utf8'), basename(name, '.tsv'), known)
    examples.push(...list.entries)
    faults.push(...list.faults.map((fault) => ({ file, ...fault })))
  }
  return { examples, faults }
}

function readExampleList(source: string, documentId: string, known: KnownIds): ReadList<ExampleQuestion> {
  const faults: Remark[] = []
  const seen = new Map<string, number>()
  const entries: ExampleQuestion[] = []
  for (const row of readRows(source)) {
    const example = readExample(row, documentId, known)
    if (typeof example === 'string') faults.push({ line: row.line, message: example })
    else if (noteRepeat(seen, example.q, row.line, faults)) entries.push(example)
  }
  return { entries, faults }
}

function readExample({ cells }: Row, documentId: string, { paragraphs }: KnownIds): ExampleQuestion | string {
  const [q = '', list = '', words = ''] = cells
  const addresses = splitList(list)
  if (cells.length < 2 || cells.length > 3 || q === '' || addresses.length === 0)
    return '要有两栏或三栏：问题<TAB>地址、地址<TAB>作答的原词|原词'
  const unknown = addresses.find((address) => !paragraphs.has(`${documentId}#${address}`))
  if (unknown !== undefined) return `${documentId} 里没有 ${unknown}`
  const gold = addresses.flatMap((address) => paragraphs.get(`${documentId}#${address}`) ?? [])
  return { q, gold, words: words.split('|').filter((each) => each !== '') }
}
