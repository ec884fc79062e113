import type { PassageWindows } from './passage-windows.ts'
import type { TermLists } from './term-lists.ts'

/** The words of every passage in reading order, as numbers: small enough to keep, and enough to see what stands close. */
export interface TermSequences {
  /** The number of a term, or undefined when no passage holds it. */
  termNumber(term: string): number | undefined
  /** The term numbers of one passage in order; its length is the passage's length in words. */
  of(passage: number): Int32Array
  term(number: number): string
  /** How many terms have a number. */
  readonly termCount: number
  /** The words of one window. */
  ofWindow(window: number): Int32Array
  /** Length of one window, in words. */
  lengthOf(window: number): number
  /** Mean length of a window, in words. */
  readonly averageLength: number
}

/** Reads the words of windows as the words of passages. */
export function buildTermSequences(words: TermLists, windows: PassageWindows): TermSequences {
  return {
    termNumber: (term) => words.terms.find(term),
    of: (passage) => words.between(windows.first[passage] as number, windows.first[passage + 1] as number),
    term: (number) => words.terms.term(number),
    termCount: words.terms.size,
    ofWindow: (window) => words.of(window),
    lengthOf: (window) => (words.starts[window + 1] as number) - (words.starts[window] as number),
    averageLength: words.averageLength,
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
