import type { Span } from '../../domain/document.ts'

const CLOSER: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '「': '」',
  '『': '』',
  '【': '】',
}
const CLOSERS = new Set(Object.values(CLOSER))
const ENDS = new Set(['。', '！', '？', '!', '?'])
/** Marks after a closing quote that show the sentence to go on. */
const GOES_ON = new Set(['，', ',', '、', '；', ';', '。', '：', ':'])

/**
 * The sentences of a text, trimmed; only white space stands between them. A sentence ends at 。！？ outside
 * quotes and brackets, and at every line feed.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = []
  let lineStart = 0
  for (const line of text.split('\n')) {
    let start = 0
    for (const end of [...findEnds(line), line.length]) {
      pushTrimmed(sentences, line, { start, end }, lineStart)
      start = end
    }
    lineStart += line.length + 1
  }
  return sentences
}

function findEnds(line: string): number[] {
  const depths = bracketDepths(line)
  const ends: number[] = []
  for (let at = 0; at < line.length; at += 1) {
    if (!ENDS.has(line.charAt(at))) continue
    let after = at + 1
    while (ENDS.has(line.charAt(after)) || CLOSERS.has(line.charAt(after))) after += 1
    if (depths[after - 1] === 0 && !(after > at + 1 && GOES_ON.has(line.charAt(after)))) ends.push(after)
    at = after - 1
  }
  return ends
}

/** How many brackets are open after each character; a bracket that is never closed does not count. */
function bracketDepths(line: string): number[] {
  const change = new Array<number>(line.length).fill(0)
  const open: { closer: string; at: number }[] = []
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at)
    const closer = CLOSER[character]
    if (closer !== undefined) {
      open.push({ closer, at })
      continue
    }
    if (!CLOSERS.has(character)) continue
    const opener = open.findLastIndex((candidate) => candidate.closer === character)
    if (opener === -1) continue
    change[(open[opener] as { at: number }).at] = 1
    change[at] = -1
    open.length = opener
  }
  let depth = 0
  return change.map((step) => (depth += step))
}

function pushTrimmed(sentences: Span[], line: string, span: Span, offset: number): void {
  const words = line.slice(span.start, span.end)
  const start = span.start + (words.length - words.trimStart().length)
  const end = span.end - (words.length - words.trimEnd().length)
  if (end > start) sentences.push({ start: start + offset, end: end + offset })
}
