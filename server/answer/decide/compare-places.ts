import { askedPlaces } from '../../text/asked-places.ts'
import { findPlaces, relatePlaces, type PlaceMention } from '../../text/places.ts'
import { NOTHING_TO_COMPARE, type Comparison, type Found } from './conflict.ts'

/** Characters at the beginning and the end of a text without a title that tell whose text it is. */
const HEAD = 80
const TAIL = 60
const EDGE_VOTES = 3
/** How much each kind of disagreement counts. */
const ELSEWHERE = 1
const NAMED_NEARBY = 0.5
const ONLY_A_PART = 0.5

/** Who asks for the whole country or province is not answered with the figure of one city. */
const WHOLES: readonly (readonly [asked: RegExp, found: RegExp])[] = [
  [/全国(?!第|性|统一|大赛)/, /全国|国家|教育部|中央/],
  [/全省(?!第|性|统一)|省[里上](?=这|今年|要)/, /省/],
]

/** Compares the asked place with the place of the passage: its title's, else the one that its text speaks of most. */
export function comparePlaces(question: string, found: Found): Comparison {
  const asked = askedPlaces(question)
  const first = asked[0]
  if (first === undefined) return compareWhole(question, found)
  const near = findPlaces(found.near).filter(({ inName }) => !inName)
  const governing = governingPlaces(found)
  const results = asked.map((place) => comparePlace(place, governing, near))
  // One place that fits is enough: the others are where somebody travels or what is compared.
  return results.reduce((best, each) => (each.strength < best.strength ? each : best))
}

function compareWhole(question: string, found: Found): Comparison {
  for (const [asked, speaksOf] of WHOLES) {
    const whole = asked.exec(question)?.[0]
    const [place] = whole === undefined || speaksOf.test(found.near) ? [] : governingPlaces(found)
    if (whole !== undefined && place !== undefined)
      return {
        conflict: { kind: 'level', asked: whole, found: place.name },
        strength: ELSEWHERE,
        agreement: 0,
      }
  }
  return NOTHING_TO_COMPARE
}

/** The place of the document: of its title, or of its edges and what its text names most. */
function governingPlaces({ title, text }: Found): readonly PlaceMention[] {
  const inTitle = findPlaces(title).filter(({ inName }) => !inName)
  if (inTitle.length > 0) return inTitle
  const votes = new Map<string, { mention: PlaceMention; votes: number }>()
  for (const mention of findPlaces(text)) {
    if (mention.inName) continue
    const atEdge = mention.start < HEAD || mention.end > text.length - TAIL
    const key = mention.codes.map((code) => code.slice(0, 4)).join('/')
    const known = votes.get(key) ?? { mention, votes: 0 }
    votes.set(key, {
      mention: outerOf(known.mention, mention),
      votes: known.votes + (atEdge ? EDGE_VOTES : 1),
    })
  }
  const most = Math.max(0, ...[...votes.values()].map((each) => each.votes))
  return [...votes.values()].filter((each) => each.votes === most).map(({ mention }) => mention)
}

/** Of a city and its county, both named in a text, the city. */
function outerOf(a: PlaceMention, b: PlaceMention): PlaceMention {
  return relatePlaces(a.codes, b.codes) === 'within' ? b : a
}

function comparePlace(
  place: PlaceMention,
  governing: readonly PlaceMention[],
  near: readonly PlaceMention[],
): Comparison {
  const relationTo = (other: PlaceMention): string => relatePlaces(place.codes, other.codes)
  const agree: Comparison = { conflict: null, strength: 0, agreement: 1 }
  const against = (other: PlaceMention | undefined, strength: number): Comparison => ({
    conflict: { kind: 'place', asked: place.name, found: other?.name ?? null },
    strength,
    agreement: 0,
  })
  const nearby = near.some((other) => relationTo(other) === 'same')
  if (governing.some((other) => relationTo(other) === 'same')) return agree
  if (governing.some((other) => relationTo(other) === 'within')) {
    const siblings = near.filter((other) => relationTo(other) === 'apart' && !governing.includes(other))
    const fits = near.some((other) => relationTo(other) === 'within' && !governing.some(sameAs(other)))
    if (nearby || fits) return agree
    return siblings.length > 0 && !near.some((other) => relationTo(other) === 'within')
      ? against(siblings[0], NAMED_NEARBY)
      : { ...agree, agreement: 0.5 }
  }
  if (governing.some((other) => relationTo(other) === 'around'))
    return nearby ? agree : against(governing[0], ONLY_A_PART)
  if (governing.length === 0) return NOTHING_TO_COMPARE
  return against(governing[0], nearby ? NAMED_NEARBY : ELSEWHERE)
}

const sameAs =
  (a: PlaceMention) =>
  (b: PlaceMention): boolean =>
    relatePlaces(a.codes, b.codes) === 'same'
