import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, PolicyDocument } from '../domain/document.ts'
import { readDocument } from './read-document.ts'

/** Folders of documents; the plan comes first. */
const FOLDERS = ['plan', 'policies'] as const

export interface ReadCorpus {
  readonly documents: readonly PolicyDocument[]
  readonly faults: readonly Fault[]
  readonly repairs: readonly Fault[]
  /** The file that each document was read from, by its id. */
  readonly files: ReadonlyMap<string, string>
}

/** Reads every document of a corpus folder, in the order of file names. Of two with one id, the first is kept. */
export function readCorpus(folder: string): ReadCorpus {
  const files = new Map<string, string>()
  const documents: PolicyDocument[] = []
  const faults: Fault[] = []
  const repairs: Fault[] = []
  for (const path of FOLDERS.flatMap((name) => listFiles(join(folder, name), faults))) {
    const read = readDocument(readFileSync(path, 'utf8'), path)
    faults.push(...read.faults)
    repairs.push(...read.repairs)
    const { id } = read.document
    const other = files.get(id)
    if (other !== undefined) {
      faults.push({ file: path, line: 1, message: `id 重复：${id} 已用于 ${other}` })
      continue
    }
    files.set(id, path)
    documents.push(read.document)
  }
  return { documents, faults, repairs, files }
}

function listFiles(folder: string, faults: Fault[]): string[] {
  if (!existsSync(folder)) {
    faults.push({ file: folder, line: 1, message: '没有这个文件夹' })
    return []
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.name !== 'README.md')
    .map((entry) => join(folder, entry.name))
    .sort()
}
