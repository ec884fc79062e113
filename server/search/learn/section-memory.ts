import type { Query } from '../../domain/query.ts'
import type { PassageIndex } from '../passage-index.ts'
import type { PlacedQuestion } from './place-resolved.ts'
import type { QuestionLanguage } from './question-language.ts'
import { SECTION_FLOOR, SECTION_TEXT, SECTION_UNKNOWN, UNASKED_SECTION } from './tuning.ts'

/** By section, how likely the query belongs there: 0 for the likeliest, down to -1. */
export type RecallSections = (query: Query) => Float32Array

interface AskedThere {
  readonly sections: number[]
  readonly counts: number[]
}

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
  const odds = new Float32Array(sections.count)
  const there = new Float64Array(sections.count)
  const addTerm = (term: string, weight: number): void => {
    const background = SECTION_UNKNOWN * language.chance(term)
    const before = asked.get(term)
    before?.sections.forEach((section, at) => (there[section] = before.counts[at] as number))
    const add = (section: number, text: number): void => {
      const count = (there[section] as number) + text
      there[section] = 0
      odds[section] = (odds[section] as number) + weight * Math.log1p(count / background)
    }
    const number = index.sequences.termNumber(term)
    if (number !== undefined) {
      const holding = sections.holding(number)
      for (let at = 0; at < holding.sections.length; at++) {
        const section = holding.sections[at] as number
        add(section, (SECTION_TEXT * (holding.counts[at] as number)) / (sections.lengths[section] as number))
      }
    }
    for (const section of before?.sections ?? []) if ((there[section] as number) > 0) add(section, 0)
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

/** For each word the sections where it was asked; the log of each section's share of smoothing, and of its questions. */
function countAsked(
  placed: readonly PlacedQuestion[],
  index: PassageIndex,
): { asked: Map<string, AskedThere>; lengths: Float64Array; prior: Float64Array } {
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
    asked: new Map(
      [...asked].map(([word, counts]) => [
        word,
        { sections: [...counts.keys()], counts: [...counts.values()] },
      ]),
    ),
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
