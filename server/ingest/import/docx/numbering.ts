import { childElements, firstChild, type XmlElement } from '../parse-xml.ts'
import { writeListNumber } from '../write-list-number.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** Such as 第%1条 or %1.%2. */
  readonly pattern: string
  readonly suffix: string
  readonly style: string | undefined
}

interface NumberedList {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restarts: ReadonlyMap<number, number>
}

/** Which list and level a paragraph belongs to. */
export interface ListPlace {
  readonly listId: string
  readonly level: number
}

export interface Numbering {
  /** The number in front of the next paragraph at this place, as text. */
  readonly next: (place: ListPlace) => string
  /** The level that a paragraph style is tied to, where the style itself names none. */
  readonly levelOfStyle: (listId: string, styleId: string) => number | undefined
}

/** Reads numbering.xml and counts as the word processor would. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const lists = readLists(root)
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return {
    next: ({ listId, level }) => {
      const list = lists.get(listId)
      const shape = list?.levels.get(level)
      if (list === undefined || shape === undefined) return ''
      const counts = counters.get(list.abstractId) ?? []
      counters.set(list.abstractId, counts)
      if (!begun.has(listId)) for (const [at, value] of list.restarts) counts[at] = value - 1
      begun.add(listId)
      step(counts, level, list)
      return writeLevel(shape, list, counts)
    },
    levelOfStyle: (listId, styleId) =>
      [...(lists.get(listId)?.levels ?? [])].find(([, level]) => level.style === styleId)?.[0],
  }
}

function step(counts: number[], level: number, list: NumberedList): void {
  for (let above = 0; above < level; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1
  counts[level] = (counts[level] ?? (list.levels.get(level)?.start ?? 1) - 1) + 1
  counts.length = level + 1
}

function writeLevel(shape: Level, list: NumberedList, counts: readonly number[]): string {
  if (shape.format === 'bullet' || shape.format === 'none') return ''
  const written = shape.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return writeListNumber(counts[at] ?? 1, list.levels.get(at)?.format ?? 'decimal')
  })
  if (written === '') return ''
  return shape.suffix === 'nothing' || /[、．。，：）)]$/.test(written) ? written : `${written} `
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

function readList(element: XmlElement, abstractId: string, levels: ReadonlyMap<number, Level>): NumberedList {
  const own = new Map(levels)
  const restarts = new Map<number, number>()
  for (const override of childElements(element, 'lvlOverride')) {
    const at = Number(override.attributes.ilvl ?? 0)
    const replaced = firstChild(override, 'lvl')
    if (replaced !== undefined) own.set(at, readLevel(replaced))
    const restart = firstChild(override, 'startOverride')?.attributes.val
    if (restart !== undefined) restarts.set(at, Number(restart))
  }
  return { abstractId, levels: own, restarts }
}

const readLevels = (element: XmlElement): Map<number, Level> =>
  new Map(
    childElements(element, 'lvl').map((level) => [Number(level.attributes.ilvl ?? 0), readLevel(level)]),
  )

function readLevel(element: XmlElement): Level {
  const value = (name: string): string | undefined => firstChild(element, name)?.attributes.val
  return {
    start: Number(value('start') ?? 0),
    format: value('numFmt') ?? 'decimal',
    pattern: value('lvlText') ?? '',
    suffix: value('suff') ?? 'tab',
    style: value('pStyle'),
  }
}
