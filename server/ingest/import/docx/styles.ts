import { childElements, firstChild, type XmlElement } from '../parse-xml.ts'

export interface ParagraphStyle {
  readonly name: string
  readonly listId: string | undefined
  readonly level: number | undefined
}

/** Reads styles.xml: for each paragraph style its name and the list it is tied to, inherited through basedOn. */
export function readStyles(root: XmlElement | undefined): (styleId: string) => ParagraphStyle | undefined {
  const elements = new Map(
    childElements(root, 'style').map((style) => [style.attributes.styleId ?? '', style]),
  )
  const resolve = (styleId: string, seen: readonly string[]): ParagraphStyle | undefined => {
    const element = elements.get(styleId)
    if (element === undefined || seen.includes(styleId)) return undefined
    const parentId = firstChild(element, 'basedOn')?.attributes.val
    const parent = parentId === undefined ? undefined : resolve(parentId, [...seen, styleId])
    const list = firstChild(firstChild(element, 'pPr'), 'numPr')
    const listId = firstChild(list, 'numId')?.attributes.val
    const level = firstChild(list, 'ilvl')?.attributes.val
    return {
      name: firstChild(element, 'name')?.attributes.val ?? '',
      listId: listId ?? parent?.listId,
      level: level === undefined ? parent?.level : Number(level),
    }
  }
  return (styleId) => resolve(styleId, [])
}
