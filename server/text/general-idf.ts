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
  const idf = new Map<string, number>()
  eachPair(GENERAL_IDF_FILE, (word, value) => idf.set(word, value))
  eachPair(GENERAL_COUNTS_FILE, (word, count) => {
    if (count >= LEAST_COUNT && !idf.has(word)) idf.set(word, IDF_OF_ONE - IDF_PER_LOG * Math.log(count))
  })
  return idf
}

/** A line through the medians of the 237,248 words that stand in both tables: idf against the logarithm of the count. */
const IDF_OF_ONE = 13.9
const IDF_PER_LOG = 0.91
/** A word counted less often is as good as unknown. */
const LEAST_COUNT = 5

/** Takes the word and the number that begin each line. */
function eachPair(file: string, take: (word: string, value: number) => void): void {
  const text = readFileSync(file, 'utf8')
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const gap = text.indexOf(' ', start)
    if (gap !== -1 && gap < end) {
      const second = text.indexOf(' ', gap + 1)
      take(text.slice(start, gap), Number(text.slice(gap + 1, second === -1 || second > end ? end : second)))
    }
    start = end + 1
  }
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
