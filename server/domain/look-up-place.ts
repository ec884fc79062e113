import type { Step, Unit } from './address.ts'
import type { Division, Paragraph, PolicyDocument } from './document.ts'
import { isInAppendix, matchPlaces, type DocumentPlaces, type Place } from './document-places.ts'
import { focusClause } from './focus-clause.ts'
import { found, type Lookup, type LookupContext } from './lookup.ts'

const CLAUSE_UNITS: readonly Unit[] = ['款', '项', '目', '细目', '句']
/** What people call 第三条 where a document has no 条. */
const ARTICLE_LIKE: readonly Unit[] = ['条', '部分', '项', '段', '要点']
const PART_LIKE: readonly Unit[] = ['部分', '章', '编']

/** Finds an address such as 第十二条第二款第（三）项 or 第三章, in whatever units the document has. */
export function lookUpPlace(steps: readonly Step[], context: LookupContext): Lookup {
  for (let length = steps.length; length > 0; length -= 1) {
    const rest = steps.slice(length)
    if (!rest.every((step) => CLAUSE_UNITS.includes(step.unit))) break
    const result = matchHead(steps.slice(0, length), rest, context)
    if (result !== null) return result
  }
  return missingPlace(steps, context.places)
}

function matchHead(head: readonly Step[], rest: readonly Step[], context: LookupContext): Lookup | null {
  const { document, places } = context
  for (const wanted of [head, ...inOtherUnits(head, places)]) {
    const [division, another] = matchPlaces(places.divisions, wanted)
    if (rest.length === 0 && division !== undefined && another === undefined) {
      return foundDivision(division.it, document)
    }
    const matches = matchPlaces(places.paragraphs, wanted)
    if (matches.length > 1) return { kind: 'ambiguous', paragraphs: matches.map((place) => place.it) }
    const [only] = matches
    if (only !== undefined) return focusClause(only.it, rest)
  }
  const counted = countInPart(head, context)
  return counted === null ? null : focusClause(counted, rest)
}

function foundDivision(division: Division, document: PolicyDocument): Lookup {
  const inside = document.paragraphs.slice(division.firstParagraph, division.endParagraph)
  return found(inside, { kind: 'missing', unit: null, last: null }, division)
}

/** 第三条 of a document that numbers its items otherwise; 第三部分 of one that has chapters. */
function inOtherUnits(head: readonly Step[], places: DocumentPlaces): readonly (readonly Step[])[] {
  const last = head.at(-1)
  if (last === undefined) return []
  const has = (unit: Unit): boolean =>
    [...places.paragraphs, ...places.divisions].some((place) => place.own.at(-1)?.unit === unit)
  const alike = last.unit === '条' ? ARTICLE_LIKE : PART_LIKE.includes(last.unit) ? PART_LIKE : []
  if (has(last.unit)) return []
  return alike.map((unit) => [...head.slice(0, -1), { ...last, unit }])
}

/** 第六部分第二条 where articles count through: the second article of that part. */
function countInPart(head: readonly Step[], { document, places }: LookupContext): Paragraph | null {
  const last = head.at(-1)
  const part = head.slice(0, -1)
  if (last === undefined || part.length === 0 || (last.unit !== '条' && last.unit !== '项')) return null
  const [division] = matchPlaces(places.divisions, part)
  if (division === undefined) return null
  const { firstParagraph, endParagraph } = division.it
  const inside = document.paragraphs.slice(firstParagraph, endParagraph)
  const numbered = inside.filter((paragraph) => places.paragraphs.some((place) => place.it === paragraph))
  return numbered[last.number - 1] ?? null
}

/** Says where the numbering ends in which the asked place would stand. */
function missingPlace(steps: readonly Step[], places: DocumentPlaces): Lookup {
  const asked = steps.findLast((step) => !CLAUSE_UNITS.includes(step.unit)) ?? steps.at(-1)
  if (asked === undefined) return { kind: 'missing', unit: null, last: null }
  const all: readonly Place<Paragraph | Division>[] = [...places.paragraphs, ...places.divisions]
  const lastOf = (units: readonly Unit[]): string | null => {
    const alike = all.filter((place) => units.includes(place.own.at(-1)?.unit ?? '句'))
    return (alike.findLast((place) => !isInAppendix(place)) ?? alike.at(-1))?.it.address ?? null
  }
  const kin = asked.unit === '条' ? ARTICLE_LIKE : PART_LIKE.includes(asked.unit) ? PART_LIKE : []
  return { kind: 'missing', unit: asked.unit, last: lastOf([asked.unit]) ?? lastOf(kin) }
}
