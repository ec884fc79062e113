import { childElements, firstChild, type XmlElement } from '../parse-xml.ts'
import { tidyLines } from '../tidy-line.ts'
import type { BodyPiece } from './body-piece.ts'
import type { Numbering } from './numbering.ts'
import type { ParagraphStyle } from './styles.ts'
import { readTable } from './table.ts'
import { readRuns } from './runs.ts'

export interface BodyContext {
  readonly numbering: Numbering
  readonly styleOf: (styleId: string) => ParagraphStyle | undefined
}

/** Elements that only wrap blocks. */
const WRAPPERS = new Set([
  'body',
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'txbxContent',
  'document',
])

/** The lines of a document body in order. */
export function readBody(element: XmlElement, context: BodyContext): BodyPiece[] {
  return childElements(element).flatMap((child) => readBlock(child, context))
}

function readBlock(element: XmlElement, context: BodyContext): BodyPiece[] {
  if (element.name === 'p') return readParagraph(element, context)
  if (element.name === 'tbl') return readTable(element, (cell) => readBody(cell, context))
  if (element.name === 'sdt')
    return isContents(element) ? [] : readBody(firstChild(element, 'sdtContent') ?? EMPTY, context)
  if (element.name === 'altChunk') return [{ chunkId: element.attributes.id ?? '' }]
  if (WRAPPERS.has(element.name)) return readBody(element, context)
  return []
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] }

/** The lines of one paragraph: soft line breaks end a line, text boxes follow as lines of their own. */
export function readParagraph(element: XmlElement, context: BodyContext): BodyPiece[] {
  const properties = firstChild(element, 'pPr')
  const styleId = firstChild(properties, 'pStyle')?.attributes.val ?? ''
  const style = context.styleOf(styleId)
  if (/^toc \d/i.test(style?.name ?? '')) return []
  const { text, boxes } = readRuns(element)
  const boxed = boxes.flatMap((box) => readBody(box, context))
  const lines = tidyLines(text)
  if (lines.length === 0) return boxed
  const number = numberOf(properties, { style, styleId }, context)
  return [`${number}${lines[0]}`, ...lines.slice(1), ...boxed]
}

function numberOf(
  properties: XmlElement | undefined,
  { style, styleId }: { style: ParagraphStyle | undefined; styleId: string },
  { numbering }: BodyContext,
): string {
  const own = firstChild(properties, 'numPr')
  const listId = firstChild(own, 'numId')?.attributes.val ?? style?.listId
  if (listId === undefined || listId === '0') return ''
  const ownLevel = firstChild(own, 'ilvl')?.attributes.val
  const level =
    ownLevel === undefined ? (numbering.levelOfStyle(listId, styleId) ?? style?.level ?? 0) : Number(ownLevel)
  return numbering.next({ listId, level })
}

function isContents(element: XmlElement): boolean {
  const gallery = firstChild(firstChild(firstChild(element, 'sdtPr'), 'docPartObj'), 'docPartGallery')
  return gallery?.attributes.val === 'Table of Contents'
}
