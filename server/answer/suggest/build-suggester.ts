import type { Suggestion } from '../../contract.ts'
import type { Analyse } from '../../domain/token.ts'
import { normalise } from '../../text/normalise.ts'
import { syllablesOf } from '../../text/pinyin.ts'
import { findFit, type Sounded } from './match-typed.ts'

/** Something that can be suggested; among equal fits the heavier comes first. */
export interface SuggestionEntry extends Suggestion {
  readonly weight: number
}

export type Suggest = (typed: string, limit: number) => Suggestion[]

interface Prepared extends Sounded {
  readonly entry: SuggestionEntry
  readonly words: ReadonlySet<string>
}

/** Longest typed text that is matched by sound; anything longer is a question, not a beginning of one. */
const LONGEST_TYPED = 24

/** Type-ahead over entries: by the beginning or the middle of a text, by pinyin or its initials, else by shared words. */
export function buildSuggester(entries: readonly SuggestionEntry[], analyse: Analyse): Suggest {
  const prepared = entries.map((entry) => prepare(entry, analyse))
  return (typed, limit) => {
    const folded = normalise(typed).text.replace(/\s+/g, '')
    if (folded === '') return []
    const fitting = folded.length > LONGEST_TYPED ? [] : rankFits(folded, prepared)
    const found = fitting.length > 0 ? fitting : rankSharedWords(typed, prepared, analyse)
    return found.slice(0, limit).map(({ text, kind }) => ({ text, kind }))
  }
}

function prepare(entry: SuggestionEntry, analyse: Analyse): Prepared {
  const characters = [...normalise(entry.text).text]
  const syllables = characters.map((character) => syllablesOf(character)[0] ?? character)
  return { entry, characters, syllables, words: new Set(analyse(entry.text).words) }
}

function rankFits(typed: string, prepared: readonly Prepared[]): SuggestionEntry[] {
  const sounds = new Map(
    [...typed]
      .filter((each) => /\p{Script=Han}/u.test(each))
      .map((each) => [each, syllablesOf(each)[0] ?? each]),
  )
  const fits = prepared.flatMap((text) => {
    const from = findFit(typed, sounds, text)
    return from === -1 ? [] : [{ entry: text.entry, from, exact: text.characters.join('').includes(typed) }]
  })
  return fits
    .sort(
      (a, b) =>
        Number(b.exact) - Number(a.exact) ||
        Number(a.from > 0) - Number(b.from > 0) ||
        order(a.entry, b.entry),
    )
    .map(({ entry }) => entry)
}

function rankSharedWords(typed: string, prepared: readonly Prepared[], analyse: Analyse): SuggestionEntry[] {
  const asked = [...new Set(analyse(typed).words)]
  if (asked.length === 0) return []
  const shared = prepared.map(({ entry, words }) => ({
    entry,
    count: asked.filter((word) => words.has(word)).length,
  }))
  return shared
    .filter(({ count }) => count * 2 >= asked.length && count > 0)
    .sort((a, b) => b.count - a.count || order(a.entry, b.entry))
    .map(({ entry }) => entry)
}

const order = (a: SuggestionEntry, b: SuggestionEntry): number =>
  b.weight - a.weight || a.text.length - b.text.length || (a.text < b.text ? -1 : 1)
