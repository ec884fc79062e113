import type { PassageIndex } from '../../search/passage-index.ts'
import type { Query } from '../../domain/query.ts'
import { cutClauses, type Clause } from './cut-clauses.ts'
import { findHits, foundStrengths } from './find-hits.ts'
import { foldText } from './locate-terms.ts'
import { SELECTION } from './selection-tuning.ts'
import { weighTerms } from './weigh-terms.ts'

/** A text prepared for selecting: its clauses, and what of the question each holds. */
export interface ReadText {
  readonly text: string
  readonly clauses: readonly Clause[]
  /** Weights of the asked words, adding up to 1. */
  readonly weights: readonly number[]
  /** By clause, how well each asked word is found in it. */
  readonly found: readonly (readonly number[])[]
  readonly inTitle: readonly number[]
  /** By clause, the first clause of the heading above it, or -1. */
  readonly heading: readonly number[]
  /** Number of clauses at the beginning that are the title of a notice and whom it addresses. */
  readonly openingEnd: number
}

export interface SelectInput {
  readonly question: string
  readonly query: Query
  readonly title: string
  readonly text: string
  readonly index: PassageIndex
}

/** A heading: a numbered sentence with hardly any words in it. */
const LONGEST_HEADING = 24
const LONGEST_OPENING = 120
const OPENING =
  /(?:通知|公告|通告|办法|方案|细则|意见|指南|指引|措施|规定|政策)(?:[^一-龥]|\s|$)|[：:]$|现[就将]?[^，。]{0,20}通知如下|为(?:了|贯彻|做好|加强|支持|应对|深入|进一步)/
/** From so many clauses on, words that a text repeats everywhere tell less inside it. */
const MANY_CLAUSES = 12

/** Cuts the text and finds the asked words in its clauses. */
export function readForSelecting({ question, query, title, text, index }: SelectInput): ReadText {
  const clauses = cutClauses(text)
  const terms = weighTerms(question, query, index)
  const byClause: ReturnType<typeof findHits>[] = clauses.map(() => [])
  let at = 0
  for (const hit of findHits(foldText(text), terms)) {
    while (at + 1 < clauses.length && (clauses[at + 1] as Clause).start <= hit.start) at++
    byClause[at]?.push(hit)
  }
  const found = byClause.map((hits) => foundStrengths(hits, terms.length))
  const openingEnd = endOfOpening(text, clauses)
  const opening = title + text.slice(0, clauses[openingEnd - 1]?.end ?? 0)
  const inTitle = foundStrengths(findHits(foldText(opening), terms), terms.length)
  const weights = terms.map(
    ({ weight }, asked) =>
      weight * rarityInside(found, asked) * (1 - SELECTION.titleDiscount * (inTitle[asked] as number)),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  return {
    text,
    clauses,
    weights: weights.map((weight) => weight / total),
    found,
    inTitle,
    heading: findHeadings(clauses, text),
    openingEnd,
  }
}

/** The clauses of the first sentence where that is the title of a notice. */
function endOfOpening(text: string, clauses: readonly Clause[]): number {
  const first = clauses.findIndex(({ sentence, end }) => sentence > 0 || end > LONGEST_OPENING)
  const end = first === -1 ? clauses.length : first
  return end < clauses.length && OPENING.test(text.slice(0, clauses[end - 1]?.end ?? 0)) ? end : 0
}

/** 1 for a word of one clause, falling for those that stand in many. */
function rarityInside(found: readonly (readonly number[])[], asked: number): number {
  if (found.length < MANY_CLAUSES) return 1
  const holding = found.filter((strengths) => (strengths[asked] as number) > 0).length
  return Math.log(1 + found.length / Math.max(1, holding)) / Math.log(1 + found.length)
}

function findHeadings(clauses: readonly Clause[], text: string): number[] {
  const headings: number[] = []
  let open = -1
  clauses.forEach((clause, at) => {
    const alone =
      clauses[at - 1]?.sentence !== clause.sentence && clauses[at + 1]?.sentence !== clause.sentence
    headings.push(open)
    if (clause.numbered && alone && text.slice(clause.start, clause.end).length <= LONGEST_HEADING) open = at
  })
  return headings
}
