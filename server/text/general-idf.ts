import { readFileSync } from 'node:fs'
import { GENERAL_IDF_FILE } from './jieba.ts'

/** The middle of jieba's table: what is said of a word that it does not know. */
const UNKNOWN_WORD = 11.95

let table: ReadonlyMap<string, number> | undefined

/** How rare a word is in general Chinese: 4 for 今年, 9 for 幼儿园, 11 for 奔头. Reads its table once. */
export function generalIdf(term: string): number {
  table ??= readTable()
  return table.get(term) ?? (/^[\d.:%]+$/.test(term) ? NUMBER_IDF : UNKNOWN_WORD)
}

/** Numbers are not in the table; they tell about as much as a common noun. */
const NUMBER_IDF = 6

function readTable(): ReadonlyMap<string, number> {
  const entries = readFileSync(GENERAL_IDF_FILE, 'utf8').split('\n')
  return new Map(
    entries.flatMap((line) => {
      const at = line.indexOf(' ')
      return at > 0 ? [[line.slice(0, at), Number(line.slice(at + 1))] as const] : []
    }),
  )
}

/** How many passages the general table is worth beside the passages at hand. */
const GENERAL_PASSAGES = 500

/**
 * What a word tells in a library of any size: its share of passages, smoothed towards general Chinese (Dirichlet prior,
 * Zhai and Lafferty 2004), as an idf. In a small library a common word that happens to be missing stays a common word.
 */
export function smoothedIdf(term: string, passages: number, holding: number): number {
  const general = Math.exp(-generalIdf(term))
  return -Math.log((holding + GENERAL_PASSAGES * general) / (passages + GENERAL_PASSAGES))
}
