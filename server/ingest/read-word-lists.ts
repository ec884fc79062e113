import type { LayTerm, SynonymGroup } from '../domain/lexicon.ts'
import type { Remark } from './split/source-line.ts'

export interface ReadList<T> {
  readonly entries: readonly T[]
  readonly faults: readonly Remark[]
}

/** A line of a word list, cut at its tabs. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** `word` or `word<TAB>reason`, one a line; `#` begins a note. */
export function readWords(source: string): ReadList<string> {
  const faults: Remark[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of readRows(source)) {
    const [word = ''] = cells
    if (word === '') faults.push({ line, message: '没有词' })
    else if (cells.length > 2) faults.push({ line, message: '至多两栏：词、理由' })
    else noteRepeat(seen, word, line, faults)
  }
  return { entries: [...seen.keys()], faults }
}

/** `lay<TAB>official、official<TAB>reason`. A lay term that comes again is a fault; the first is kept. */
export function readLayTerms(source: string): ReadList<LayTerm> {
  const faults: Remark[] = []
  const seen = new Map<string, number>()
  const entries: LayTerm[] = []
  for (const { line, cells } of readRows(source)) {
    const [lay = '', list = '', reason = ''] = cells
    const official = splitList(list)
    const message = describeColumns(cells, lay, official, reason)
    if (message !== null) faults.push({ line, message })
    else if (official.includes(lay)) faults.push({ line, message: `“${lay}”指向了自己` })
    else if (noteRepeat(seen, lay, line, faults)) entries.push({ lay, official, reason })
  }
  return { entries, faults }
}

/** `word、word、word<TAB>reason`. A word belongs to one group. */
export function readSynonyms(source: string): ReadList<SynonymGroup> {
  const faults: Remark[] = []
  const seen = new Map<string, number>()
  const entries: SynonymGroup[] = []
  for (const { line, cells } of readRows(source)) {
    const words = splitList(cells[0] ?? '')
    const reason = cells[1] ?? ''
    if (cells.length !== 2 || reason === '') faults.push({ line, message: '要有两栏：词、词<TAB>理由' })
    else if (words.length < 2) faults.push({ line, message: '一组至少两个词' })
    else if (words.map((word) => noteRepeat(seen, word, line, faults)).every(Boolean)) {
      entries.push({ words, reason })
    }
  }
  return { entries, faults }
}

/** The lines that hold words; `#` begins a note. */
export function readRows(source: string): Row[] {
  return source
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ line: index + 1, cells: text.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !cells[0]?.startsWith('#'))
}

/** The entries of one cell, between 、. */
export function splitList(cell: string): string[] {
  return cell
    .split('、')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function describeColumns(
  cells: readonly string[],
  lay: string,
  official: readonly string[],
  reason: string,
): string | null {
  if (cells.length !== 3) return '要有三栏：口语词<TAB>政策词、政策词<TAB>理由'
  if (lay === '') return '没有口语词'
  if (official.length === 0) return `“${lay}”没有政策词`
  return reason === '' ? `“${lay}”没有理由` : null
}

/** True when the word is new; else a fault that names the line where it stood first. */
export function noteRepeat(seen: Map<string, number>, word: string, line: number, faults: Remark[]): boolean {
  const first = seen.get(word)
  if (first === undefined) {
    seen.set(word, line)
    return true
  }
  faults.push({ line, message: `“${word}”重复，第 ${first} 行已有` })
  return false
}
