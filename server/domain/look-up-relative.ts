import { addressKey, type Address, type Unit } from './address.ts'
import type { Division, Paragraph } from './document.ts'
import { isInAppendix, type DocumentPlaces, type Place } from './document-places.ts'
import { found, type Lookup, type LookupContext } from './lookup.ts'

const PART_UNITS: readonly Unit[] = ['编', '分编', '章', '部分', '节']
const CLAUSE_UNITS: readonly Unit[] = ['款', '项', '目', '细目', '句']

type Relative = Extract<Address, { kind: 'relative' }>
type Last = Extract<Address, { kind: 'last' }>

/** 上一条, 下一章, 这一条: counted from the paragraph at hand. */
export function lookUpRelative({ unit, offset }: Relative, context: LookupContext): Lookup {
  const { document, places, here } = context
  if (here === undefined || here.documentId !== document.id || CLAUSE_UNITS.includes(unit)) {
    return { kind: 'needs_context' }
  }
  if (PART_UNITS.includes(unit)) return lookUpPart(unit, offset, here, context)
  const own = places.paragraphs.find((place) => place.it === here)
  const numbered = places.paragraphs
    .filter((place) => own !== undefined && appendixOf(place) === appendixOf(own))
    .map((place) => place.it)
  const at = numbered.indexOf(here)
  const beside = at === -1 ? besideUnnumbered(here, offset, context) : numbered[at + offset]
  return found(beside === undefined ? [] : [beside], missingAt(places, unit, offset))
}

/** The appendix that a place stands in, empty for the text itself: 上一条 does not leave it. */
function appendixOf(place: Place<Paragraph>): string {
  return isInAppendix(place) ? addressKey(place.chain.slice(0, 1)) : ''
}

/** From 指导思想 and the like, the neighbours are those in reading order. */
function besideUnnumbered(
  here: Paragraph,
  offset: number,
  { document }: LookupContext,
): Paragraph | undefined {
  return document.paragraphs[document.paragraphs.indexOf(here) + offset]
}

function lookUpPart(unit: Unit, offset: number, here: Paragraph, context: LookupContext): Lookup {
  const { document, places } = context
  const at = document.paragraphs.indexOf(here)
  const alike = partsOf(places, unit)
  const own = alike.findLastIndex(({ it }) => it.firstParagraph <= at && at < it.endParagraph)
  const part = own === -1 ? undefined : alike[own + offset]?.it
  return foundPart(part, context, { kind: 'missing', unit, last: alike.at(-1)?.it.address ?? null })
}

/** 最后一条, 倒数第二条, 最后三条, 最后一章. Appendices do not count. */
export function lookUpLast({ unit, fromEnd, count }: Last, context: LookupContext): Lookup {
  const { places } = context
  if (CLAUSE_UNITS.includes(unit)) return { kind: 'needs_context' }
  if (PART_UNITS.includes(unit)) {
    const alike = partsOf(places, unit)
    return foundPart(alike.at(-fromEnd)?.it, context, { kind: 'missing', unit, last: null })
  }
  const main = places.paragraphs.filter((place) => !isInAppendix(place))
  const start = main.length - fromEnd
  const last = start < 0 ? [] : main.slice(start, start + count).map((place) => place.it)
  return found(last, missingAt(places, unit, 1))
}

/** Parts of the unit; where there are none, the outermost parts of any unit. */
function partsOf(places: DocumentPlaces, unit: Unit): readonly Place<Division>[] {
  const main = places.divisions.filter((place) => !isInAppendix(place))
  const alike = main.filter((place) => place.own.at(-1)?.unit === unit)
  return alike.length > 0 ? alike : main.filter((place) => place.it.depth === 0)
}

function foundPart(part: Division | undefined, { document }: LookupContext, otherwise: Lookup): Lookup {
  if (part === undefined) return otherwise
  return found(document.paragraphs.slice(part.firstParagraph, part.endParagraph), otherwise, part)
}

function missingAt(places: DocumentPlaces, unit: Unit, offset: number): Lookup {
  const main = places.paragraphs.filter((place) => !isInAppendix(place))
  const end = offset < 0 ? main[0] : main.at(-1)
  return { kind: 'missing', unit, last: end?.it.address ?? null }
}
