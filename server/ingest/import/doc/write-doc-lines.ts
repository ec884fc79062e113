import type { NextNumber } from '../count-lists.ts'
import { tidyLines } from '../tidy-line.ts'
import { mergeCells, writeTableRows } from '../write-table-rows.ts'
import { type MarkedCell, placeCells } from './place-cells.ts'
import type { ParagraphMark } from './paragraph-marks.ts'

interface DocText {
  readonly characters: string
  readonly positionOf: (index: number) => number
}

const PARAGRAPH = '\r'
const PAGE_BREAK = '\f'
const CELL = '\x07'

/** Cuts the text at its paragraph, cell and row marks and writes it line by line. */
export function writeDocLines(
  { characters, positionOf }: DocText,
  markAt: (position: number) => ParagraphMark,
  nextNumber: NextNumber,
): string[] {
  const lines: string[] = []
  let rows: MarkedCell[][] = []
  let cells: string[] = []
  let block: string[] = []
  let start = 0
  const endTable = (): void => {
    lines.push(
      ...(rows.every((row) => row.length <= 1)
        ? rows.flatMap((row) => row.flatMap((cell) => cell.text.split('\n')))
        : writeTableRows(mergeCells(placeCells(rows)))),
    )
    rows = []
  }
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index]
    if (character !== PARAGRAPH && character !== CELL && character !== PAGE_BREAK) continue
    const mark = markAt(positionOf(index))
    const words = tidyLines(readWords(characters.slice(start, index)))
    start = index + 1
    if (words[0] !== undefined && mark.list > 0)
      words[0] = nextNumber({ listId: String(mark.list), level: mark.level }) + words[0]
    if (character === CELL && mark.endsRow) {
      rows.push(cells.map((text, column) => ({ text, mark: mark.cells[column] })))
      cells = []
    } else if (character === CELL) {
      cells.push([...block, ...words].join('\n'))
      block = []
    } else if (mark.inTable) block.push(...words)
    else {
      endTable()
      lines.push(...block, ...words)
      block = []
    }
  }
  endTable()
  return [...lines, ...block]
}

/** Field codes are dropped, field results stay; pictures and reference marks have no words. */
function readWords(text: string): string {
  let depth = 0
  let hidden = 0
  let words = ''
  for (const character of text) {
    if (character === '\x13') {
      depth += 1
      hidden += 1
    } else if (character === '\x14' && depth > 0) hidden -= 1
    else if (character === '\x15' && depth > 0) depth -= 1
    else if (hidden === 0) words += character === '\x0b' ? '\n' : character === '\x1e' ? '-' : character
  }
  return words
}
