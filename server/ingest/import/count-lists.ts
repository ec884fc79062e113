import { writeListNumber } from './write-list-number.ts'

/** One level of a numbered list. */
export interface ListLevel {
  readonly start: number
  readonly format: string
  /** Such as 第%1条 or %1.%2. */
  readonly pattern: string
  /** nothing: the text follows the number without a gap. */
  readonly suffix: string
  /** The paragraph style that is tied to the level. */
  readonly style?: string | undefined
}

export interface NumberedList {
  /** Lists of one family count on from each other. */
  readonly family: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels at which this list begins anew, with the first number. */
  readonly restarts: ReadonlyMap<number, number>
}

/** Which list and level a paragraph belongs to. */
export interface ListPlace {
  readonly listId: string
  readonly level: number
}

/** The number in front of the next paragraph at a place, as text. */
export type NextNumber = (place: ListPlace) => string

/** Counts the paragraphs of all lists as a word processor does. */
export function countLists(lists: ReadonlyMap<string, NumberedList>): NextNumber {
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return ({ listId, level }) => {
    const list = lists.get(listId)
    const shape = list?.levels.get(level)
    if (list === undefined || shape === undefined) return ''
    const counts = counters.get(list.family) ?? []
    counters.set(list.family, counts)
    if (!begun.has(listId)) for (const [at, value] of list.restarts) counts[at] = value - 1
    begun.add(listId)
    step(counts, level, list)
    return writeLevel(shape, list, counts)
  }
}

function step(counts: number[], level: number, list: NumberedList): void {
  for (let above = 0; above < level; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1
  counts[level] = (counts[level] ?? (list.levels.get(level)?.start ?? 1) - 1) + 1
  counts.length = level + 1
}

function writeLevel(shape: ListLevel, list: NumberedList, counts: readonly number[]): string {
  if (shape.format === 'bullet' || shape.format === 'none') return ''
  const written = shape.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return writeListNumber(counts[at] ?? 1, list.levels.get(at)?.format ?? 'decimal')
  })
  if (written === '') return ''
  return shape.suffix === 'nothing' || /[、．。，：）)]$/.test(written) ? written : `${written} `
}
