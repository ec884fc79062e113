import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js'
import { syllablesOf } from '../../text/pinyin.ts'
import type { TypingWord } from './collect-typing-words.ts'
import type { Correction } from './correction.ts'

export type ReadLatinPinyin = (text: string) => Correction[]

const LATIN_RUN = /[a-z]+(?:[ '][a-z]+)*/gi
const SHORTEST = 4
/** From so many letters on, one letter may be wrong. */
const SHORTEST_NEAR = 8
/** Words of asking that no official text holds. */
const ASKING =
  '多少 什么 怎么 怎样 如何 哪些 哪个 哪里 为什么 是什么 什么时候 怎么办 可以 能不能 有没有 是不是 收费 多少钱 请问 规定 要求 办理 申请 今年 孩子 老师 家长 学校'.split(
    ' ',
  )

/** Builds the reader of pinyin typed instead of characters: kehoufuwu is 课后服务. */
export function buildReadLatinPinyin(words: readonly TypingWord[]): ReadLatinPinyin {
  const bySpelling = new Map<string, TypingWord>()
  const asked = ASKING.map((word) => ({ word, frequency: 1, kind: 'lay' as const }))
  for (const entry of [...words, ...asked]) {
    if (entry.kind === 'single') continue
    const spelling = syllablesOf(entry.word).join('')
    const before = bySpelling.get(spelling)
    if (before === undefined || before.frequency < entry.frequency) bySpelling.set(spelling, entry)
  }
  const longest = Math.max(...[...bySpelling.keys()].map(({ length }) => length))
  return (text) =>
    [...text.matchAll(LATIN_RUN)].flatMap((match) => {
      const spelling = match[0].toLowerCase().replace(/[ ']/g, '')
      if (spelling.length < SHORTEST) return []
      const to = readWhole(spelling, bySpelling, longest) ?? readNear(spelling, bySpelling)
      return to === null
        ? []
        : [{ start: match.index, end: match.index + match[0].length, from: match[0], to }]
    })
}

/** The fewest words that spell the whole run; among those, the most frequent. */
function readWhole(
  spelling: string,
  bySpelling: ReadonlyMap<string, TypingWord>,
  longest: number,
): string | null {
  const best: ({ readonly cost: number; readonly words: string } | null)[] = [{ cost: 0, words: '' }]
  for (let end = 1; end <= spelling.length; end++) {
    best[end] = null
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const before = best[start]
      const entry = bySpelling.get(spelling.slice(start, end))
      if (before === null || before === undefined || entry === undefined) continue
      const cost = before.cost + 20 - Math.log(entry.frequency)
      const known = best[end]
      if (known === null || known === undefined || cost < known.cost)
        best[end] = { cost, words: before.words + entry.word }
    }
  }
  return best[spelling.length]?.words ?? null
}

function readNear(spelling: string, bySpelling: ReadonlyMap<string, TypingWord>): string | null {
  if (spelling.length < SHORTEST_NEAR) return null
  let best: TypingWord | null = null
  const letters = lettersOf(spelling)
  for (const [other, entry] of bySpelling) {
    if (Math.abs(other.length - spelling.length) > 1 || other[0] !== spelling[0]) continue
    if (countBits(letters ^ lettersOf(other)) > 2 || (best !== null && best.frequency >= entry.frequency))
      continue
    if (levenshtein.DamerauLevenshteinDistance(spelling, other, { restricted: true }) === 1) best = entry
  }
  return best?.word ?? null
}

function lettersOf(spelling: string): number {
  let letters = 0
  for (let at = 0; at < spelling.length; at++) letters |= 1 << (spelling.charCodeAt(at) - 97)
  return letters
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits >>> 0; rest > 0; rest = (rest & (rest - 1)) >>> 0) count += 1
  return count
}
