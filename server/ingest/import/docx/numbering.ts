import { countLists, type ListLevel, type NextNumber, type NumberedList } from '../count-lists.ts'
import { childElements, firstChild, type XmlElement } from '../parse-xml.ts'

export interface Numbering {
  readonly next: NextNumber
  /** The level that a paragraph style is tied to, where the style itself names none. */
  readonly levelOfStyle: (listId: string, styleId: string) => number | undefined
}

/** Reads numbering.xml. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const lists = readLists(root)
  return {
    next: countLists(lists),
    levelOfStyle: (listId, styleId) =>
      [...(lists.get(listId)?.levels ?? [])].find(([, level]) => level.style === styleId)?.[0],
  }
}

function readLists(root: XmlElement | undefined): Map<string, NumberedList> {
  const abstracts = new Map(
    childElements(root, 'abstractNum').map((element) => [
      element.attributes.abstractNumId ?? '',
      readLevels(element),
    ]),
  )
  return new Map(
    childElements(root, 'num').map((element) => {
      const abstractId = firstChild(element, 'abstractNumId')?.attributes.val ?? ''
      return [
        element.attributes.numId ?? '',
        readList(element, abstractId, abstracts.get(abstractId) ?? new Map()),
      ]
    }),
  )
}

function readList(element: XmlElement, family: string, levels: ReadonlyMap<number, ListLevel>): NumberedList {
  const own = new Map(levels)
  const restarts = new Map<number, number>()
  for (const override of childElements(element, 'lvlOverride')) {
    const at = Number(override.attributes.ilvl ?? 0)
    const replaced = firstChild(override, 'lvl')
    if (replaced !== undefined) own.set(at, readLevel(replaced))
    const restart = firstChild(override, 'startOverride')?.attributes.val
    if (restart !== undefined) restarts.set(at, Number(restart))
  }
  return { family, levels: own, restarts }
}

const readLevels = (element: XmlElement): Map<number, ListLevel> =>
  new Map(
    childElements(element, 'lvl').map((level) => [Number(level.attributes.ilvl ?? 0), readLevel(level)]),
  )

function readLevel(element: XmlElement): ListLevel {
  const value = (name: string): string | undefined => firstChild(element, name)?.attributes.val
  return {
    start: Number(value('start') ?? 0),
    format: value('numFmt') ?? 'decimal',
    pattern: value('lvlText') ?? '',
    suffix: value('suff') ?? 'tab',
    style: value('pStyle'),
  }
}
