import type { Clause } from '../../domain/document.ts'
import { readMarker, type Marker, type MarkerFamily } from './read-marker.ts'
import { writeNumber } from './write-number.ts'

/** Names of the levels below 款, outermost first. */
const LEVELS = ['项', '目', '细目'] as const

const LIST_FAMILIES: readonly MarkerFamily[] = ['han', 'han-bracket', 'arabic', 'arabic-bracket', 'circled']
/** 项 that run on within one line: （一）…；（二）…; also ①…②…. */
const INLINE = /(?<=[：:；;。，,、])\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳])/g

interface Row {
  readonly start: number
  readonly end: number
  readonly marker: Marker | null
}

interface OpenItem {
  readonly family: MarkerFamily
  readonly address: string
  readonly start: number
}

/**
 * The 款, 项 and 目 of a paragraph with their offsets. A 款 is named only where there are several; an item keeps the
 * style of its source, 第（三）项 or 第3项. `itself` is the unit that the paragraph itself is.
 */
export function splitClauses(text: string, itself: '条' | '项'): Clause[] {
  const sections = groupSections(readRows(text))
  const clauses: Clause[] = []
  sections.forEach((rows, index) => {
    const first = rows[0]
    const last = rows.at(-1)
    if (first === undefined || last === undefined) return
    const address = sections.length > 1 ? `第${writeNumber(index + 1)}款` : ''
    if (address !== '') clauses.push({ address, start: first.start, end: last.end })
    clauses.push(...itemsOf(rows, address, itself === '项' ? 1 : 0))
  })
  return clauses
}

/** One row a line, or several where items run on within a line. */
function readRows(text: string): Row[] {
  const rows: Row[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const cuts = [0, ...inlineCuts(line), line.length]
    for (let index = 0; index + 1 < cuts.length; index += 1) {
      const from = cuts[index] as number
      const to = cuts[index + 1] as number
      const marker = readMarker(line.slice(from, to))
      const isItem = marker !== null && LIST_FAMILIES.includes(marker.family)
      rows.push({ start: start + from, end: start + to, marker: isItem ? marker : null })
    }
    start += line.length + 1
  }
  return rows
}

/** Where items begin within a line; only a run that counts on from 1 is one. */
function inlineCuts(line: string): number[] {
  const found = [...line.matchAll(INLINE)].map((match) => {
    const at = match.index + match[0].length - match[0].trimStart().length
    return { at, marker: readMarker(line.slice(at)) }
  })
  const own = readMarker(line)
  const cuts: number[] = []
  let family = own?.family
  let expected = own === null ? 1 : own.number + 1
  for (const { at, marker } of found) {
    if (marker === null || (cuts.length > 0 && marker.family !== family)) continue
    if (cuts.length === 0 && marker.family !== family) expected = 1
    if (marker.number !== expected) continue
    family = marker.family
    expected += 1
    cuts.push(at)
  }
  return cuts
}

/**
 * A row without a number opens a 款, and the numbered rows after it belong to it. Where the numbers go on after
 * such a row, it was only a further line of the item above.
 */
function groupSections(rows: readonly Row[]): Row[][] {
  const sections: Row[][] = []
  rows.forEach((row, index) => {
    const open = sections.at(-1)
    if (open === undefined || (row.marker === null && !goesOn(open, rows, index))) sections.push([row])
    else open.push(row)
  })
  return sections
}

function goesOn(open: readonly Row[], rows: readonly Row[], index: number): boolean {
  let at = index + 1
  while (at < rows.length && rows[at]?.marker === null) at += 1
  const next = rows[at]?.marker
  if (next === undefined || next === null || next.number === 1) return false
  const last = open.findLast((row) => row.marker?.family === next.family)?.marker
  return last?.number === next.number - 1
}

function itemsOf(rows: readonly Row[], prefix: string, firstLevel: number): Clause[] {
  const clauses: Clause[] = []
  const open: OpenItem[] = []
  const close = (depth: number, end: number): void => {
    for (const item of open.splice(depth)) clauses.push({ address: item.address, start: item.start, end })
  }
  let end = rows[0]?.start ?? 0
  for (const row of rows) {
    if (row.marker !== null) {
      const { family, numeral } = row.marker
      const same = open.findIndex((item) => item.family === family)
      if (same !== -1) close(same, end)
      const level = LEVELS[Math.min(firstLevel + open.length, LEVELS.length - 1)] as string
      const address = `${open.at(-1)?.address ?? prefix}第${numeral}${level}`
      open.push({ family, address, start: row.start })
    }
    end = row.end
  }
  close(0, end)
  return clauses.sort((a, b) => a.start - b.start || b.end - a.end)
}
