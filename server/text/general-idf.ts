import { readFileSync } from 'node:fs'
import { GENERAL_COUNTS_FILE, GENERAL_IDF_FILE } from './jieba.ts'

/** The middle of jieba's table: what is said of a word that it does not know. */
const UNKNOWN_WORD = 11.95
/** Numbers are in no table; they tell about as much as a common noun. */
const NUMBER_IDF = 6

let table: ReadonlyMap<string, number> | undefined

/** How rare a word is in general Chinese: 4 for 今年, 9 for 幼儿园, 11 for 奔头. Reads its tables once. */
export function generalIdf(term: string): number {
  table ??= readTable()
  return table.get(term) ?? (/^[\d.:%]+$/.test(term) ? NUMBER_IDF : UNKNOWN_WORD)
}

/** jieba's idf has no single characters and not all words of its dictionary; their counts tell for those. */
function readTable(): ReadonlyMap<string, number> {
  const idf = new Map(readPairs(GENERAL_COUNTS_FILE).map(([word, count]) => [word, idfFromCount(count)]))
  for (const [word, value] of readPairs(GENERAL_IDF_FILE)) idf.set(word, value)
  return idf
}

/** A line through the medians of the 237,248 words that stand in both tables: idf against the logarithm of the count. */
const IDF_OF_ONE = 13.9
const IDF_PER_LOG = 0.91
const idfFromCount = (count: number): number => IDF_OF_ONE - IDF_PER_LOG * Math.log(Math.max(1, count))

/** The word and the number that begin each line. */
function readPairs(file: string): [string, number][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes(' '))
    .map((line) => {
      const [word = '', value] = line.split(' ', 2)
      return [word, Number(value)]
    })
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
