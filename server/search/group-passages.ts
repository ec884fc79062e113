import type { Passage } from '../domain/query.ts'

/** Which passages stand in one document, and what that document is called. */
export interface PassageGroups {
  readonly count: number
  /** Group by passage. */
  readonly of: Int32Array
  /** Passages in each group. */
  readonly sizes: Int32Array
  /** The document's name, by group; empty where passages have no title. */
  readonly names: readonly string[]
}

const ADDRESS = /第[零〇一二三四五六七八九十百千\d]+(?:之[一二三四五六七八九十]+)?条.*$/

/** The name of the document that a passage stands in: as given, else its title without 第…条. */
export const documentName = (passage: Passage): string =>
  passage.documentTitle ?? passage.title.replace(ADDRESS, '').trim()

/** Groups passages by document; a passage without a title is a group of its own. */
export function groupPassages(passages: readonly Passage[]): PassageGroups {
  const numbers = new Map<string, number>()
  const names: string[] = []
  const of = Int32Array.from(passages, (passage) => {
    const name = documentName(passage)
    const known = name === '' ? undefined : numbers.get(name)
    if (known !== undefined) return known
    if (name !== '') numbers.set(name, names.length)
    return names.push(name) - 1
  })
  const sizes = new Int32Array(names.length)
  for (const group of of) sizes[group] = (sizes[group] as number) + 1
  return { count: names.length, of, sizes, names }
}
