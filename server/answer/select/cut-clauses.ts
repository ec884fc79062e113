import type { Span } from '../../domain/document.ts'

/** A clause of a sentence. */
export interface Clause extends Span {
  /** Number of its sentence: up to 。！？； or the next numbered item. */
  readonly sentence: number
  /** Number of its period: up to 。！？ or the next numbered item; the parts of a list with ； share one. */
  readonly period: number
  /** True where the clause opens a list: it ends with a colon, or says 以下 or 如下. */
  readonly opensList: boolean
  /** True in a sentence that begins with a number of its own, such as （一） or 2. */
  readonly numbered: boolean
}

const CLOSER: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '【': '】',
}
/** A bracket that is not closed within this many characters is taken for a misprint. */
const LONGEST_BRACKET = 200
const SENTENCE_END = new Set(['。', '！', '？', '!', '?', '；', ';', '\n'])
const CLAUSE_END = new Set(['，', ',', '：', ':'])
const NUMBERED =
  /(?<=^|[。；：:;！？\s　])(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十百]+条\s)/g
const STARTS_NUMBERED =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十百]+条\s)/
const OPENS_LIST = /[：:]\s*$|(?:以下|下列|如下)[^，。；]{0,30}[：:，。；]?$/
const PERIOD_END = /[。！？!?\n][”’）)》]*\s*$/
/** A notice whose title stands in the same line as its text. */
const TITLE_IN_LINE =
  /^.{4,100}?(?:通知|公告|通告|办法|方案|细则|意见|指南|指引|措施|规定|条例|预案|决定|公示|函)(?:（[^）]{1,12}）)?[\s　]+/
const WIDE_GAP = /[　\s]{2,}|　/g

/** The clauses of a text in order, trimmed, each with the mark that ends it. */
export function cutClauses(text: string): Clause[] {
  const sentenceEnds = findSentenceEnds(text)
  const clauses: Clause[] = []
  let start = 0
  let sentence = 0
  let period = 0
  for (const end of sentenceEnds) {
    const words = text.slice(start, end)
    if (words.trim() !== '') {
      const about = { sentence, period, numbered: STARTS_NUMBERED.test(words) }
      for (const span of cutSentence(text, start, end))
        clauses.push({ ...span, ...about, opensList: OPENS_LIST.test(text.slice(span.start, span.end)) })
      sentence++
      if (PERIOD_END.test(words) || !/[；;]\s*$/.test(words)) period++
    }
    start = end
  }
  return clauses
}

function findSentenceEnds(text: string): number[] {
  const enclosed = markEnclosed(text)
  const ends = new Set([text.length])
  for (let at = 0; at < text.length; at++) {
    if (enclosed[at] === 1 || !SENTENCE_END.has(text.charAt(at))) continue
    let after = at + 1
    while (SENTENCE_END.has(text.charAt(after)) || /[”’）)》]/.test(text.charAt(after))) after++
    ends.add(after)
  }
  const title = TITLE_IN_LINE.exec(text)?.[0]
  if (title !== undefined) ends.add(title.length)
  for (const pattern of [NUMBERED, WIDE_GAP]) {
    for (const { index } of text.matchAll(pattern))
      if (index > 0 && enclosed[index - 1] !== 1) ends.add(index)
  }
  return [...ends].sort((a, b) => a - b)
}

function cutSentence(text: string, start: number, end: number): Span[] {
  const enclosed = markEnclosed(text.slice(start, end))
  const spans: Span[] = []
  let from = start
  for (let at = start; at < end; at++) {
    const isLast = at === end - 1
    if (!isLast && (enclosed[at - start] === 1 || !endsClause(text, at))) continue
    const span = trim(text, from, at + 1)
    if (span.end > span.start) spans.push(span)
    from = at + 1
  }
  return spans
}

/** A comma or colon between digits belongs to a number or a time. */
function endsClause(text: string, at: number): boolean {
  if (!CLAUSE_END.has(text.charAt(at))) return false
  return !(/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)))
}

/** 1 for every character inside brackets or quotes that close. */
function markEnclosed(text: string): Uint8Array {
  const enclosed = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const closer = CLOSER[text.charAt(at)]
    if (closer === undefined) continue
    const close = text.indexOf(closer, at + 1)
    if (close === -1 || close - at > LONGEST_BRACKET) continue
    enclosed.fill(1, at, close)
    at = close
  }
  return enclosed
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}
