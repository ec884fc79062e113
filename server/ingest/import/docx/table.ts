import { childElements, firstChild, type XmlElement } from '../parse-xml.ts'
import { mergeCells, type MergingCell, writeTableRows } from '../write-table-rows.ts'
import type { BodyPiece } from './body-piece.ts'

/** Reads the blocks of one cell. */
export type ReadCell = (cell: XmlElement) => BodyPiece[]

interface WordCell extends MergingCell {
  readonly pieces: readonly BodyPiece[]
}

/** A table as one line per row; a table with a single column is only a frame, so its paragraphs stand as they are. */
export function readTable(table: XmlElement, readCell: ReadCell): BodyPiece[] {
  const rows = tableRows(table).map((row) => readRow(row, readCell))
  if (rows.every((row) => row.length <= 1)) return rows.flatMap((row) => row.flatMap((cell) => cell.pieces))
  return writeTableRows(mergeCells(rows))
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
    const pieces = continues ? [] : readCell(element)
    const text = pieces.filter((piece) => typeof piece === 'string').join(' ')
    const cell = { column, columnSpan, continues, pieces, text }
    column += columnSpan
    return cell
  })
}
