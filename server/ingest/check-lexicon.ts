import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, PolicyDocument } from '../domain/document.ts'
import { readLayTerms, readRows, readSynonyms } from './read-word-lists.ts'

/** Lay terms that lead to words which stand nowhere in the documents, nor do their synonyms. */
export function checkLexicon(folder: string, documents: readonly PolicyDocument[]): Fault[] {
  const file = join(folder, 'lay-terms.tsv')
  if (!existsSync(file)) return []
  const text = fold(documents.flatMap(wordsOf).join('\n'))
  const groups = readGroups(join(folder, 'synonyms.tsv'))
  const stands = (word: string): boolean =>
    [word, ...(groups.get(word) ?? [])].some((each) => text.includes(fold(each)))
  return readRows(readFileSync(file, 'utf8')).flatMap(({ line, cells }) => {
    const [term] = readLayTerms(cells.join('\t')).entries
    const dead = (term?.official ?? []).filter((word) => !stands(word))
    return dead.map((word) => ({ file, line, message: `资料里没有“${word}”` }))
  })
}

function readGroups(file: string): ReadonlyMap<string, readonly string[]> {
  if (!existsSync(file)) return new Map()
  const { entries } = readSynonyms(readFileSync(file, 'utf8'))
  return new Map(entries.flatMap(({ words }) => words.map((word) => [word, words])))
}

const wordsOf = ({ title, aliases, number, issuers, outline, paragraphs }: PolicyDocument): string[] => [
  title,
  ...aliases,
  number ?? '',
  ...issuers,
  ...outline.map((part) => part.title),
  ...paragraphs.map((paragraph) => paragraph.text),
]

/** Quotation marks are set differently from text to text. */
const fold = (text: string): string => text.replace(/[“”‘’"'《》\s]/g, '').toLowerCase()
