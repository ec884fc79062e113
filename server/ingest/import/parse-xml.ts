import { SaxesParser } from 'saxes'
import { decodeText } from './decode-text.ts'
import { MAX_XML_DEPTH, MAX_XML_NODES } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** An element of a small tree; names keep their prefix out: `p` for `w:p`. */
export interface XmlElement {
  readonly name: string
  /** Attributes by local name. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** Parses XML into a tree; a DOCTYPE is refused, so there are no entities to expand and nothing to fetch. */
export function parseXml(bytes: Buffer, part: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] }
  const open: OpenElement[] = [root]
  let nodes = 0
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', () => {
    throw new UnreadableFile(`文件里的“${part}”不是完整的 XML，可能已损坏`)
  })
  parser.on('doctype', () => {
    throw new UnreadableFile(`文件里的“${part}”带有 DOCTYPE 声明，可能引用外部内容，不导入`)
  })
  parser.on('opentag', (tag) => {
    nodes += 1
    if (open.length > MAX_XML_DEPTH) throw new UnreadableFile(`文件里的“${part}”嵌套过深，不导入`)
    if (nodes > MAX_XML_NODES) throw new UnreadableFile(`文件里的“${part}”过大，不导入`)
    const element: OpenElement = {
      name: localName(tag.name),
      attributes: localNames(tag.attributes),
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => void open.at(-1)?.children.push(text))
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text))
  parser.write(decodeText(bytes).text).close()
  const top = root.children.find((child) => typeof child !== 'string')
  if (top === undefined) throw new UnreadableFile(`文件里的“${part}”是空的`)
  return top
}

/** The child elements, or those of one name. */
export function childElements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first child of that name, if there is one. */
export function firstChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childElements(element, name)[0]
}

/** All elements of that name below, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ])
}

/** All text below an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const localNames = (attributes: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), String(value)]))
