import type { Query } from '../../domain/query.ts'
import type { PassageIndex } from '../../search/passage-index.ts'
import { smoothedIdf } from '../../text/general-idf.ts'
import { findPlaces } from '../../text/places.ts'

/** A word that stands in for an asked one; `strength` is what finding it is worth. */
export interface StandIn {
  readonly term: string
  readonly strength: number
}

/** An asked word, what it tells (idf), and the words that may stand for it. */
export interface AskedTerm {
  readonly term: string
  readonly weight: number
  readonly standIns: readonly StandIn[]
}

/** A stand-in is worth a little less than the word itself: the lexicon, not the asker, chose it. */
const STAND_IN = 0.9
/** Words of forms of asking, not of what is asked; the stop list keeps them because texts use them too. */
const ASKING = new Set(
  '需要 应该 应当 可以 能 能够 规定 要求 政策 包括 包含 内容 具体 主要 什么样 时间 时候 是否 请问 如何 怎样 办理 之内 以内 一共 总共 一天 几天 最多 最高 最长 至少 最低 不能 超过 低于 做 交 哪里'.split(
    ' ',
  ),
)
const ASKING_FACTOR = 0.3

/** The asked words with their weights; places and years are left out, they are compared as such. */
export function weighTerms(question: string, query: Query, index: PassageIndex): AskedTerm[] {
  const places = findPlaces(question).map(({ name }) => name)
  const words = index.fields.words
  const idf = (term: string): number => smoothedIdf(term, words.size, words.documentFrequency(term))
  const standIns = readStandIns(query)
  const terms: AskedTerm[] = []
  for (const { term, origin, weight: share } of query.words) {
    if (origin !== 'asked' || places.some((place) => place.includes(term)) || isYear(term)) continue
    // A word that was carried along counts less; one that is said twice counts once.
    const weight = Math.min(1, share) * idf(term) * (ASKING.has(term) ? ASKING_FACTOR : 1)
    terms.push({ term, weight, standIns: standIns.get(term) ?? [] })
  }
  return terms
}

const isYear = (term: string): boolean => /^(?:(?:19|20)\d\d|今年|明年|去年|前年)$/.test(term)

/** The words that may stand for each asked one, each worth what it carries of the phrase that it comes from. */
function readStandIns(query: Query): Map<string, StandIn[]> {
  const standIns = new Map<string, StandIn[]>()
  for (const { term, origin, standsFor, tells } of query.words) {
    if (origin === 'asked' || standsFor === undefined) continue
    const standIn = { term, strength: STAND_IN * (tells ?? 1) }
    for (const asked of standsFor) {
      const known = standIns.get(asked)
      if (known === undefined) standIns.set(asked, [standIn])
      else known.push(standIn)
    }
  }
  return standIns
}
