import type { FieldIndex } from './field-index.ts'

/** What a document's name says that the question does not: 铁路 in the name when nobody asked about railways. */
export interface TitleMismatch {
  /** By group, the idf of the name's words that are not among the asked ones. The array is reused. */
  missing(asked: Iterable<string>): Float32Array
}

/** A name of many words is not worse than this: 关于印发…的通知 says little with each. */
const MOST_MISSING = 60

/** Prepares the names' words, so that a question costs one pass over its own words. */
export function buildTitleMismatch(names: readonly (readonly string[])[], words: FieldIndex): TitleMismatch {
  const unknown = Math.log(1 + words.size)
  const idf = (term: string): number => words.idf(term) || unknown
  const holders = new Map<string, number[]>()
  const totals = Float32Array.from(names, (terms, group) => {
    let total = 0
    for (const term of new Set(terms)) {
      total += idf(term)
      const groups = holders.get(term)
      if (groups === undefined) holders.set(term, [group])
      else groups.push(group)
    }
    return total
  })
  const result = new Float32Array(totals.length)
  return {
    missing(asked) {
      result.set(totals)
      for (const term of new Set(asked))
        for (const group of holders.get(term) ?? []) result[group] = (result[group] as number) - idf(term)
      for (let group = 0; group < result.length; group++)
        if ((result[group] as number) > MOST_MISSING) result[group] = MOST_MISSING
      return result
    },
  }
}
