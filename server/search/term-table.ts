/** Numbers for terms, in order of first appearance: a term is kept once, however often it occurs. */
export interface TermTable {
  readonly size: number
  /** The number of a term, or undefined when it never occurred. */
  find(term: string): number | undefined
  term(number: number): string
}

export interface TermTableBuilder extends TermTable {
  /** The number of a term, a new one when it is new. */
  number(term: string): number
}

/** Starts an empty table. */
export function buildTermTable(): TermTableBuilder {
  const numbers = new Map<string, number>()
  const terms: string[] = []
  return {
    get size() {
      return terms.length
    },
    find: (term) => numbers.get(term),
    term: (number) => terms[number] as string,
    number: (term) => {
      const known = numbers.get(term)
      if (known !== undefined) return known
      numbers.set(term, terms.length)
      return terms.push(term) - 1
    },
  }
}
