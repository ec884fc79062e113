import type { PassageIndex } from '../../search/passage-index.ts'
import type { Query } from '../../domain/query.ts'
import { cutClauses, type Clause } from './cut-clauses.ts'
import { findHits, foundStrengths } from './find-hits.ts'
import { hearClauses, type HeardAt } from './heard-clauses.ts'
import { readCues } from './cues.ts'
import { foldText } from './locate-terms.ts'
import { SELECTION } from './selection-tuning.ts'
import { weighTerms } from './weigh-terms.ts'

/** A text prepared for selecting: its clauses, and what of the question each holds. */
export interface ReadText {
  readonly text: string
  readonly clauses: readonly Clause[]
  /** Weights of the asked words, adding up to 1; 0 for those that the text does not hold. */
  readonly weights: readonly number[]
  /** By clause, how well each asked word is found in it. */
  readonly found: readonly (readonly number[])[]
  readonly inTitle: readonly number[]
  /** By clause, the heading above it, or -1. */
  readonly heading: readonly number[]
  readonly isHeading: readonly boolean[]
  /** By clause, how much its form speaks for it as an answer; nothing where no forms are known. */
  readonly forms: readonly number[]
  /** How a text says what the question says in other words. */
  readonly cues: readonly RegExp[]
}

export interface SelectInput {
  readonly question: string
  readonly query: Query
  readonly title: string
  readonly text: string
  readonly index: PassageIndex
  /** Known questions that places of the text answer. */
  readonly heard?: readonly HeardAt[]
  /** By clause, how much its form speaks for it as an answer. */
  readonly forms?: readonly number[]
}

/** A heading: a numbered sentence with hardly any words in it. */
const LONGEST_HEADING = 24
const PART = /[；;]$/
/** So many periods, and this share of all, make a word one of the whole text. */
const SPREAD_PERIODS = 3
const SPREAD_SHARE = 0.15
const LONGEST_OPENING = 120
const TITLE = /(?:通知|公告|通告|办法|方案|细则|意见|指南|指引|措施|规定|政策|条例|决定)(?:（[^）]{1,12}）)?$/
const OPENING =
  /(?:通知|公告|通告|办法|方案|细则|意见|指南|指引|措施|规定|政策)(?:[^一-龥]|\s|$)|各[^。]{2,80}[：:]$|现[就将]?[^，。]{0,20}通知如下|^为[^，。]{4,60}，/
/** From so many clauses on, words that a text repeats everywhere tell less inside it. */
const MANY_CLAUSES = 12

/** Cuts the text and finds the asked words in its clauses. */
export function readForSelecting({
  question,
  query,
  title,
  text,
  index,
  heard = [],
  forms = [],
}: SelectInput): ReadText {
  const clauses = cutClauses(text)
  const terms = weighTerms(question, query, index)
  const byClause: ReturnType<typeof findHits>[] = clauses.map(() => [])
  let at = 0
  for (const hit of findHits(foldText(text), terms)) {
    while (at + 1 < clauses.length && (clauses[at + 1] as Clause).start <= hit.start) at++
    byClause[at]?.push(hit)
  }
  const meant = hearClauses(clauses, terms, heard)
  const found = byClause.map((hits, at) =>
    foundStrengths(hits, terms.length).map((strength, asked) => Math.max(strength, meant[at]?.[asked] ?? 0)),
  )
  const isHeading = clauses.map((_, at) => standsAsHeading(text, clauses, at) || isTitle(text, clauses, at))
  const openingEnd = endOfOpening(text, clauses)
  const opening = title + text.slice(0, clauses[openingEnd - 1]?.end ?? 0)
  const topics = foundStrengths(findHits(foldText(opening), terms), terms.length)
  const inTitle = topics.map((strength, asked) => (isSpread(clauses, found, asked) ? 1 : strength))
  const weights = terms.map(
    ({ weight }, asked) =>
      weight * rarityInside(found, asked) * (1 - SELECTION.titleDiscount * (inTitle[asked] as number)),
  )
  const held = weights.map((weight, asked) =>
    found.some((strengths) => (strengths[asked] as number) > 0) ? weight : 0,
  )
  const total = held.reduce((sum, weight) => sum + weight, 0) || 1
  return {
    text,
    clauses,
    weights: held.map((weight) => weight / total),
    found,
    inTitle,
    isHeading,
    heading: headingsAbove(isHeading),
    forms,
    cues: readCues(question),
  }
}

/** True for a word that the text comes back to in many periods: it is said of the whole text. */
function isSpread(clauses: readonly Clause[], found: readonly (readonly number[])[], asked: number): boolean {
  const periods = new Set(
    clauses.flatMap(({ period }, at) => ((found[at]?.[asked] ?? 0) > 0 ? [period] : [])),
  )
  const all = (clauses.at(-1)?.period ?? 0) + 1
  return periods.size >= SPREAD_PERIODS && periods.size >= SPREAD_SHARE * all
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

/** An article says its rule at once, however short. */
const ARTICLE = /^\s*第[一二三四五六七八九十百]+条/

/** A short numbered sentence stands as a heading, unless it is a part of a list with ； or an article. */
function standsAsHeading(text: string, clauses: readonly Clause[], at: number): boolean {
  const { numbered, sentence, start, end } = clauses[at] as Clause
  const before = clauses[at - 1]
  const next = clauses[at + 1]
  const alone = before?.sentence !== sentence && next !== undefined && next.sentence !== sentence
  const inList =
    PART.test(text.slice(start, end)) || PART.test(text.slice(before?.start ?? 0, before?.end ?? 0))
  const isArticle = ARTICLE.test(text.slice(start, end))
  return numbered && alone && !inList && !isArticle && end - start <= LONGEST_HEADING
}

/** The first clause of a text where it is the title of a notice and no sentence. */
function isTitle(text: string, clauses: readonly Clause[], at: number): boolean {
  const { start, end } = clauses[at] as Clause
  return at === 0 && clauses.length > 1 && TITLE.test(text.slice(start, end))
}

function headingsAbove(isHeading: readonly boolean[]): number[] {
  let open = -1
  return isHeading.map((heading, at) => {
    const above = open
    if (heading) open = at
    return above
  })
}
