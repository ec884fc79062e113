import { childElements, firstChild, textOf, type XmlElement } from '../parse-xml.ts'

/** The text of a paragraph and the text boxes anchored in it. */
export interface RunText {
  readonly text: string
  readonly boxes: readonly XmlElement[]
}

/** Deleted or moved-away text, phonetic guides, field codes: not part of what a reader sees. */
const UNSEEN = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'rt',
  'instrText',
  'delText',
  'footnoteReference',
  'endnoteReference',
])
const FIXED: Readonly<Record<string, string>> = {
  tab: ' ',
  ptab: ' ',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '',
}

/** Joins the runs of a paragraph as they are shown. */
export function readRuns(paragraph: XmlElement): RunText {
  const boxes: XmlElement[] = []
  const read = (element: XmlElement): string =>
    childElements(element)
      .map((child) => readOne(child, boxes, read))
      .join('')
  return { text: read(paragraph), boxes }
}

function readOne(element: XmlElement, boxes: XmlElement[], read: (element: XmlElement) => string): string {
  const { name } = element
  if (UNSEEN.has(name)) return ''
  if (name === 't') return textOf(element)
  if (name === 'br')
    return element.attributes.type === undefined || element.attributes.type === 'textWrapping' ? '\n' : ''
  if (name === 'sym') return readSymbol(element)
  if (name === 'AlternateContent')
    return read({ ...element, children: childElements(element, 'Choice').slice(0, 1) })
  if (name === 'txbxContent') {
    boxes.push(element)
    return ''
  }
  if (name === 'r' && isHidden(element)) return ''
  return FIXED[name] ?? read(element)
}

function isHidden(run: XmlElement): boolean {
  const vanish = firstChild(firstChild(run, 'rPr'), 'vanish')
  return vanish !== undefined && !['0', 'false'].includes(vanish.attributes.val ?? 'true')
}

/** Symbols of the Wingdings fonts that official forms use as boxes to tick; others have no text of their own. */
function readSymbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes.char ?? '', 16) & 0xff
  if (!/wingdings/i.test(element.attributes.font ?? '')) return ''
  return { 0xa8: '□', 0x6f: '□', 0xfe: '☑', 0x52: '☑' }[code] ?? ''
}
