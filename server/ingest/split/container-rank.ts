import type { DivisionBlock } from './block.ts'
import type { SourceLine } from './source-line.ts'
import { isTitle, tidyTitle } from './title-line.ts'

const RANKS: Readonly<Record<string, number>> = { 编: 0, 分编: 1, 章: 2, 部分: 2, 节: 3 }

/** Rank of a part numbered 一、 (below every 章 and 节). */
export const LIST_RANK = 10

export interface ReadDivision {
  readonly block: DivisionBlock
  /** How many lines the heading takes: a number and its title may stand on two. */
  readonly lines: number
}

/** The heading of a part at this place, or null: 第一章 总则, or a line marked with `#`. */
export function readDivision(lines: readonly SourceLine[], index: number): ReadDivision | null {
  const line = lines[index] as SourceLine
  const { marker } = line
  if (marker?.family === 'container') {
    const next = lines[index + 1]
    const split = marker.rest === '' && next !== undefined && next.marker === null && isTitle(next.text)
    const title = tidyTitle(split ? next.text : marker.rest)
    const { unit, number, numeral } = marker
    const rank = RANKS[unit] ?? LIST_RANK
    return {
      block: { kind: 'division', rank, unit, number, numeral, title, line: line.number },
      lines: split ? 2 : 1,
    }
  }
  if (marker !== null || line.hashes === 0) return null
  return { block: titledDivision(line, line.hashes), lines: 1 }
}

/** A part known by its title alone. */
export function titledDivision(line: SourceLine, rank: number): DivisionBlock {
  const title = tidyTitle(line.text)
  return { kind: 'division', rank, unit: '', number: null, numeral: '', title, line: line.number }
}
