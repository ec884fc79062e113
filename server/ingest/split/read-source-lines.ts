import { readMarker } from './read-marker.ts'
import type { SourceLine } from './source-line.ts'

const BLANK = '[\\s\\u200b-\\u200d\\u2060\\ufeff]'
/** `## 三`, a heading that is nothing but its number. */
const BARE_NUMERAL = /^[一二三四五六七八九十]{1,3}$/
const EDGES = new RegExp(`^${BLANK}+|${BLANK}+$`, 'g')

/** The lines that have words, with their numbering read. Comments and blank lines are left out. */
export function readSourceLines(lines: readonly string[]): SourceLine[] {
  const read: SourceLine[] = []
  lines.forEach((line, index) => {
    if (/^\s*<!--.*-->\s*$/.test(line)) return
    const trimmed = line.replace(EDGES, '')
    const hashes = /^#{1,6}(?=\s)/.exec(trimmed)?.[0].length ?? 0
    const text = trimmed.slice(hashes).replace(EDGES, '')
    if (text === '') return
    const marker = hashes > 0 && BARE_NUMERAL.test(text) ? readMarker(`${text}、`) : readMarker(text)
    read.push({ text, number: index + 1, hashes, marker })
  })
  return read
}
