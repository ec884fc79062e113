/** The words of every passage in reading order, as numbers: small enough to keep, and enough to see what stands close. */
export interface TermSequences {
  /** The number of a term, or undefined when no passage holds it. */
  termNumber(term: string): number | undefined
  /** The term numbers of one passage in order; its length is the passage's length in words. */
  of(passage: number): Int32Array
  /** Mean length of a passage, in words. */
  readonly averageLength: number
}

/** Numbers the terms of all passages and stores them end to end. */
export function buildTermSequences(passages: readonly (readonly string[])[]): TermSequences {
  const numbers = new Map<string, number>()
  const starts = new Int32Array(passages.length + 1)
  const all = new Int32Array(passages.reduce((sum, terms) => sum + terms.length, 0))
  let at = 0
  passages.forEach((terms, passage) => {
    for (const term of terms) {
      let number = numbers.get(term)
      if (number === undefined) {
        number = numbers.size
        numbers.set(term, number)
      }
      all[at++] = number
    }
    starts[passage + 1] = at
  })
  return {
    termNumber: (term) => numbers.get(term),
    of: (passage) => all.subarray(starts[passage], starts[passage + 1]),
    averageLength: all.length / Math.max(1, passages.length),
  }
}

/** The smallest distance in words between two terms in a passage, or Infinity when one is missing. */
export function closestDistance(sequence: Int32Array, first: number, second: number): number {
  let closest = Infinity
  let lastFirst = -1
  let lastSecond = -1
  for (let at = 0; at < sequence.length; at++) {
    const term = sequence[at]
    if (term === first) {
      lastFirst = at
      if (lastSecond >= 0) closest = Math.min(closest, at - lastSecond)
    } else if (term === second) {
      lastSecond = at
      if (lastFirst >= 0) closest = Math.min(closest, at - lastFirst)
    }
  }
  return closest
}
