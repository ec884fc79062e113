import type { Query } from '../../domain/query.ts'
import type { PassageIndex } from '../passage-index.ts'
import type { Sections } from '../sections.ts'
import type { PlacedQuestion } from './place-resolved.ts'
import type { QuestionLanguage } from './question-language.ts'
import { SECTION_FLOOR, SECTION_TEXT, SECTION_UNKNOWN, UNASKED_SECTION } from './tuning.ts'

/** By section, how likely the query belongs there: 0 for the likeliest, down to -1. */
export type RecallSections = (query: Query) => Float32Array

/**
 * Naive Bayes over sections: what was asked about a section before, smoothed by the words of its text and by what is
 * asked anywhere. A passage that never answered a question learns from those around it.
 */
export function buildSectionMemory(
  placed: readonly PlacedQuestion[],
  index: PassageIndex,
  language: QuestionLanguage,
): RecallSections {
  const sections = index.sections()
  const { asked, lengths, prior } = countAsked(placed, index)
  const byText = oddsByText(index, sections, language)
  const byQuestions = oddsByQuestions(asked, index, language)
  const odds = new Float32Array(sections.count)
  const addTerm = (term: string, weight: number): void => {
    const number = index.sequences.termNumber(term)
    if (number !== undefined) {
      const end = sections.starts[number + 1] as number
      for (let at = sections.starts[number] as number; at < end; at++) {
        const section = sections.holding[at] as number
        odds[section] = (odds[section] as number) + weight * (byText[at] as number)
      }
    }
    for (const { section, more } of byQuestions.get(term) ?? [])
      odds[section] = (odds[section] as number) + weight * more
  }
  return (query) => {
    const own = query.words.filter(({ origin }) => origin === 'asked')
    const total = own.reduce((sum, { weight }) => sum + weight, 0)
    for (let section = 0; section < odds.length; section++)
      odds[section] = (prior[section] as number) - total * (lengths[section] as number)
    for (const { term, weight } of own) addTerm(term, weight)
    return normalise(odds)
  }
}

/** What the text of a section says of a word, in words. */
const textCount = ({ counts, holding, lengths }: Sections, at: number): number =>
  (SECTION_TEXT * (counts[at] as number)) / (lengths[holding[at] as number] as number)

/** For every word in a section's text, how much likelier it is there than anywhere, as a log. */
function oddsByText(index: PassageIndex, sections: Sections, language: QuestionLanguage): Float32Array {
  const odds = new Float32Array(sections.holding.length)
  for (let number = 0; number < index.sequences.termCount; number++) {
    const background = SECTION_UNKNOWN * language.chance(index.sequences.term(number))
    const end = sections.starts[number + 1] as number
    for (let at = sections.starts[number] as number; at < end; at++)
      odds[at] = Math.log1p(textCount(sections, at) / background)
  }
  return odds
}

interface AskedThere {
  readonly section: number
  /** What having been asked there adds to what the text says. */
  readonly more: number
}

function oddsByQuestions(
  asked: ReadonlyMap<string, ReadonlyMap<number, number>>,
  index: PassageIndex,
  language: QuestionLanguage,
): Map<string, AskedThere[]> {
  const sections = index.sections()
  const odds = new Map<string, AskedThere[]>()
  for (const [term, counts] of asked) {
    const background = SECTION_UNKNOWN * language.chance(term)
    const number = index.sequences.termNumber(term)
    const there = [...counts].map(([section, count]): AskedThere => {
      const at = number === undefined ? undefined : sections.find(number, section)
      const text = at === undefined ? 0 : textCount(sections, at)
      return {
        section,
        more: Math.log1p((count + text) / background) - Math.log1p(text / background),
      }
    })
    odds.set(term, there)
  }
  return odds
}

/** For each word the sections where it was asked; the log of each section's share of smoothing, and of its questions. */
function countAsked(
  placed: readonly PlacedQuestion[],
  index: PassageIndex,
): { asked: Map<string, Map<number, number>>; lengths: Float64Array; prior: Float64Array } {
  const sections = index.sections()
  const asked = new Map<string, Map<number, number>>()
  const lengths = new Float64Array(sections.count)
  const prior = new Float64Array(sections.count).fill(UNASKED_SECTION)
  for (const { gold, words } of placed) {
    const reached = new Set<number>()
    for (const passage of gold)
      for (const section of sections.reachingOver(sections.of[passage] as number)) {
        reached.add(section)
        prior[section] = (prior[section] as number) + 1 / 2
      }
    for (const section of reached) {
      lengths[section] = (lengths[section] as number) + words.length
      for (const word of words) {
        const counts = asked.get(word) ?? new Map<number, number>()
        asked.set(word, counts.set(section, (counts.get(section) ?? 0) + 1))
      }
    }
  }
  return {
    asked,
    lengths: lengths.map((length) => Math.log(length + SECTION_TEXT + SECTION_UNKNOWN)),
    prior: prior.map(Math.log),
  }
}

function normalise(odds: Float32Array): Float32Array {
  let highest = -Infinity
  for (const value of odds) if (value > highest) highest = value
  for (let section = 0; section < odds.length; section++)
    odds[section] = Math.max(-1, ((odds[section] as number) - highest) / SECTION_FLOOR)
  return odds
}
