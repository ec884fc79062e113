import { childElements, firstChild, type XmlElement } from '../parse-xml.ts'
import { type TableCell, writeTableRows } from '../write-table-rows.ts'
import type { BodyPiece } from './body.ts'

/** Reads the blocks of one cell. */
export type ReadCell = (cell: XmlElement) => BodyPiece[]

interface WordCell {
  readonly column: number
  readonly columnSpan: number
  readonly pieces: readonly BodyPiece[]
  readonly continues: boolean
}

/** A table as one line per row; a table with a single column is only a frame, so its paragraphs stand as they are. */
export function readTable(table: XmlElement, readCell: ReadCell): BodyPiece[] {
  const rows = tableRows(table).map((row) => readRow(row, readCell))
  if (rows.every((row) => row.length <= 1)) return rows.flatMap((row) => row.flatMap((cell) => cell.pieces))
  return writeTableRows(
    rows.map((row, index) => row.flatMap((cell) => toTableCell(cell, rows.slice(index + 1)))),
  )
}

function tableRows(table: XmlElement): XmlElement[] {
  return childElements(table).flatMap((child) => {
    if (child.name === 'tr') return [child]
    return ['sdt', 'sdtContent', 'ins', 'customXml'].includes(child.name) ? tableRows(child) : []
  })
}

function rowCells(row: XmlElement): XmlElement[] {
  return childElements(row).flatMap((child) => {
    if (child.name === 'tc') return [child]
    return ['sdt', 'sdtContent', 'customXml'].includes(child.name) ? rowCells(child) : []
  })
}

function readRow(row: XmlElement, readCell: ReadCell): WordCell[] {
  let column = Number(firstChild(firstChild(row, 'trPr'), 'gridBefore')?.attributes.val ?? 0)
  return rowCells(row).map((element) => {
    const properties = firstChild(element, 'tcPr')
    const columnSpan = Number(firstChild(properties, 'gridSpan')?.attributes.val ?? 1)
    const merge = firstChild(properties, 'vMerge')
    const continues = merge !== undefined && merge.attributes.val !== 'restart'
    const cell = { column, columnSpan, continues, pieces: continues ? [] : readCell(element) }
    column += columnSpan
    return cell
  })
}

function toTableCell(cell: WordCell, below: readonly (readonly WordCell[])[]): TableCell[] {
  if (cell.continues) return []
  let rowSpan = 1
  for (const row of below) {
    if (!row.some((other) => other.continues && other.column === cell.column)) break
    rowSpan += 1
  }
  const text = cell.pieces.filter((piece) => typeof piece === 'string').join(' ')
  return [{ text, rowSpan, columnSpan: cell.columnSpan }]
}
