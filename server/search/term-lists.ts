import { buildTermTable, type TermTable, type TermTableBuilder } from './term-table.ts'

/** Lists of terms, such as the words of every window, as numbers stored end to end. */
export interface TermLists {
  readonly terms: TermTable
  readonly count: number
  /** Mean length of the lists that are not empty. */
  readonly averageLength: number
  /** All lists end to end; list n is [starts[n], starts[n + 1]). */
  readonly numbers: Int32Array
  readonly starts: Int32Array
  /** The term numbers of one list in reading order, with repetitions. */
  of(list: number): Int32Array
  /** The same of neighbouring lists, `end` exclusive. */
  between(list: number, end: number): Int32Array
}

export interface TermListsBuilder {
  add(terms: Iterable<string>): void
  finish(): TermLists
}

/** Collects lists one by one; nothing of a list's strings is kept but one copy of each term. */
export function buildTermLists(table: TermTableBuilder = buildTermTable()): TermListsBuilder {
  let numbers = new Int32Array(1024)
  let used = 0
  const starts = [0]
  return {
    add(terms) {
      for (const term of terms) {
        if (used === numbers.length) numbers = grown(numbers)
        numbers[used++] = table.number(term)
      }
      starts.push(used)
    },
    finish: () => frozen(table, numbers.slice(0, used), Int32Array.from(starts)),
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

function frozen(terms: TermTable, numbers: Int32Array, starts: Int32Array): TermLists {
  const count = starts.length - 1
  let filled = 0
  for (let list = 0; list < count; list++) if (starts[list] !== starts[list + 1]) filled++
  const between = (list: number, end: number): Int32Array => numbers.subarray(starts[list], starts[end])
  return {
    terms,
    count,
    averageLength: numbers.length / Math.max(1, filled),
    numbers,
    starts,
    of: (list) => between(list, list + 1),
    between,
  }
}
