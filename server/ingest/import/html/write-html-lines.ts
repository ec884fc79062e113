import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { tidyLine } from '../tidy-line.ts'
import { writeListNumber } from '../write-list-number.ts'
import { writeTableRows } from '../write-table-rows.ts'
import { childNodes } from './nesting.ts'

const INLINE = new Set(
  'a,abbr,b,bdi,bdo,big,cite,code,data,del,dfn,em,font,i,img,ins,kbd,label,mark,q,ruby,rb,s,samp,small,span,strike,strong,sub,sup,time,tt,u,var,wbr,o:p,st1:chsdate'.split(
    ',',
  ),
)
const RUBY_READINGS = new Set(['rt', 'rp'])
const LIST_FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}
const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’—…]'
/** A line break in the source between two Chinese characters is not a space. */
const WRAPPED = new RegExp(`(${WIDE})[ \\t]*[\\r\\n]\\s*(?=${WIDE})`, 'g')

/** The text below a node, one line per block; tables row by row, ordered lists with their numbers. */
export function writeHtmlLines(root: AnyNode): string[] {
  const page: Page = { lines: [], run: '' }
  walk(root, page, false)
  flush(page)
  return page.lines
}

/** What is written so far, and the line that is still open. */
interface Page {
  readonly lines: string[]
  run: string
}

function flush(page: Page): void {
  const line = tidyLine(page.run.replace(WRAPPED, '$1').replace(/[\r\n]+/g, ' '))
  if (line !== '') page.lines.push(line)
  page.run = ''
}

function walk(node: AnyNode, page: Page, preformatted: boolean): void {
  if (isText(node)) writeText(node.data, page, preformatted)
  else if (isTag(node) && node.name === 'br') flush(page)
  else if (isTag(node) && !RUBY_READINGS.has(node.name)) writeElement(node, page, preformatted)
}

function writeText(text: string, page: Page, preformatted: boolean): void {
  const [first = '', ...rest] = preformatted ? text.split(/\r\n|\n|\r/) : [text]
  page.run += first
  for (const line of rest) {
    flush(page)
    page.run = line
  }
}

function writeElement(node: Element, page: Page, preformatted: boolean): void {
  const inline = INLINE.has(node.name)
  if (!inline) flush(page)
  if (node.name === 'table' && isDataTable(node))
    page.lines.push(...writeTableRows(tableRows(node).map(readRow)))
  else {
    if (node.name === 'li') page.run = listNumber(node)
    for (const child of node.children) walk(child, page, preformatted || node.name === 'pre')
  }
  if (!inline) flush(page)
}

function listNumber(entry: Element): string {
  const list = entry.parent
  if (list === null || !isTag(list) || list.name !== 'ol') return ''
  if (/list-style(?:-type)?\s*:\s*none/i.test(list.attribs.style ?? '')) return ''
  const before = list.children
    .filter((child): child is Element => isTag(child) && child.name === 'li')
    .indexOf(entry)
  const value = Number(entry.attribs.value ?? Number(list.attribs.start ?? 1) + before)
  return `${writeListNumber(value, LIST_FORMATS[list.attribs.type ?? ''] ?? 'decimal')}.`
}

/** A table that holds other tables, long running text or a single column only lays out the page. */
function isDataTable(table: Element): boolean {
  const rows = tableRows(table)
  if (rows.every((row) => rowCells(row).length <= 1)) return false
  return rows.every((row) => rowCells(row).every((cell) => !holdsTable(cell) && plainText(cell).length < 600))
}

const holdsTable = (node: AnyNode): boolean =>
  childNodes(node).some((child) => (isTag(child) && child.name === 'table') || holdsTable(child))

const plainText = (node: AnyNode): string =>
  isText(node) ? node.data : childNodes(node).map(plainText).join('')

const tableRows = (table: Element): Element[] =>
  table.children
    .filter(isTag)
    .flatMap((child) =>
      child.name === 'tr'
        ? [child]
        : ['tbody', 'thead', 'tfoot'].includes(child.name)
          ? tableRows(child)
          : [],
    )

const rowCells = (row: Element): Element[] =>
  row.children.filter(
    (child): child is Element => isTag(child) && (child.name === 'td' || child.name === 'th'),
  )

const readRow = (row: Element): { text: string; rowSpan: number; columnSpan: number }[] =>
  rowCells(row).map((cell) => ({
    text: cell.children.flatMap((child) => writeHtmlLines(child)).join(' '),
    rowSpan: spanOf(cell.attribs.rowspan),
    columnSpan: spanOf(cell.attribs.colspan),
  }))

const spanOf = (value: string | undefined): number =>
  Math.min(1000, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))
