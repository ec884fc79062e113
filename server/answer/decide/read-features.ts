import type { Query } from '../../domain/query.ts'
import type { AnalysedText } from '../../domain/token.ts'
import type { PassageIndex } from '../../search/passage-index.ts'
import type { RankedPassage } from '../../search/rank-passages.ts'
import { coverShare, findHits, foundStrengths } from '../select/find-hits.ts'
import { foldText } from '../select/locate-terms.ts'
import { isSpecific, readWants } from '../select/wants.ts'
import { weighTerms } from '../select/weigh-terms.ts'
import { compareLevels } from './compare-levels.ts'
import { compareNumbers } from './compare-numbers.ts'
import { comparePlaces } from './compare-places.ts'
import { compareSubjects } from './compare-subjects.ts'
import { compareTimes } from './compare-times.ts'
import type { Conflict, Found } from './conflict.ts'
import { findNear } from './find-near.ts'

export interface DecisionInput {
  readonly question: string
  readonly analysed: AnalysedText
  readonly query: Query
  /** Best first. */
  readonly ranked: readonly RankedPassage[]
  readonly index: PassageIndex
}

export const FEATURES = [
  'coverage',
  'near',
  'bigrams',
  'gap',
  'place',
  'placeAgrees',
  'time',
  'level',
  'subject',
  'subjectAgrees',
  'number',
  'lacking',
] as const
export type FeatureName = (typeof FEATURES)[number]
export type Features = Readonly<Record<FeatureName, number>>

/** Around the near stretch, to see what it says beside the asked words. */
const MARGIN = 60
/** Of a text without a title, what is taken for one. */
const HEAD = 60
/** A lead over the next passage that leaves no doubt; more tells nothing further. */
const WIDE_GAP = 0.5

/** What the decision rests on, from the best passage; null when nothing was found. */
export function readFeatures(input: DecisionInput): { features: Features; conflicts: Conflict[] } | null {
  const best = input.ranked[0]
  const passage = best && input.index.passages[best.passage]
  if (best === undefined || passage === undefined) return null
  const terms = weighTerms(input.question, input.query, input.index)
  const window = windowText(best, passage.text)
  const title = passage.title === '' ? passage.text.slice(0, HEAD) : passage.title
  const hits = findHits(foldText(window), terms)
  const inTitle = foundStrengths(findHits(foldText(title), terms), terms.length)
  const near = findNear(hits, terms, inTitle)
  const found: Found = {
    title: passage.title,
    text: passage.text,
    near: window.slice(Math.max(0, near.span.start - MARGIN), near.span.end + MARGIN),
  }
  const strengths = join(foundStrengths(hits, terms.length), inTitle)
  const { question } = input
  const compared = {
    place: comparePlaces(question, found),
    time: compareTimes(question, found),
    level: compareLevels(question, found),
    subject: compareSubjects(question, found),
    number: compareNumbers(question, found),
  }
  const features = {
    coverage: coverShare(terms, strengths),
    near: coverShare(terms, join(foundStrengths(near.hits, terms.length), inTitle)),
    bigrams: bigramShare(input, `${title}\n${window}`),
    gap: gapToNext(input.ranked),
    place: compared.place.strength,
    placeAgrees: compared.place.agreement,
    time: compared.time.strength,
    level: compared.level.strength,
    subject: compared.subject.strength,
    subjectAgrees: compared.subject.agreement,
    number: compared.number.strength,
    lacking: lacksWanted(question, found.near),
  }
  const conflicts = Object.values(compared).flatMap(({ conflict }) => (conflict === null ? [] : [conflict]))
  return { features, conflicts }
}

/** A long text is judged by its best windows, a short one as a whole. */
function windowText({ windows }: RankedPassage, text: string): string {
  return windows.length === 0 ? text : windows.map(({ start, end }) => text.slice(start, end)).join('\n')
}

const join = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, at) => Math.max(value, b[at] ?? 0))

/** The share of the asked character pairs that the passage holds: free of how words were cut. */
function bigramShare({ query, index }: DecisionInput, text: string): number {
  const folded = foldText(text).text
  const field = index.fields.bigrams
  const unknown = Math.log(1 + (field.size + 0.5) / 0.5)
  let total = 0
  let covered = 0
  for (const { term, origin } of query.bigrams) {
    if (origin !== 'asked') continue
    const weight = field.idf(term) || unknown
    total += weight
    if (folded.includes(term)) covered += weight
  }
  return total === 0 ? 0 : covered / total
}

function gapToNext(ranked: readonly RankedPassage[]): number {
  const first = ranked[0]?.score ?? 0
  const second = ranked[1]?.score ?? 0
  return first <= 0 ? 0 : Math.min(1, Math.max(0, (first - second) / first / WIDE_GAP))
}

/** 1 when the question wants a figure, a date or a number to call, and none stands near. */
function lacksWanted(question: string, near: string): number {
  const wanted = readWants(question).filter(({ name }) => isSpecific(name))
  if (wanted.length === 0) return 0
  return wanted.some(({ given }) => given.test(near)) ? 0 : 1
}
