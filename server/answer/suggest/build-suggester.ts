import type { Suggestion } from '../../contract.ts'
import type { Analyse } from '../../domain/token.ts'
import { normalise } from '../../text/normalise.ts'
import { blurSyllable, syllablesOf } from '../../text/pinyin.ts'
import { findFit, type Sounded, type Typed } from './match-typed.ts'
import { buildShareWords } from './share-words.ts'

/** Something that can be suggested; among equal fits the heavier comes first. */
export interface SuggestionEntry extends Suggestion {
  readonly weight: number
}

export type Suggest = (typed: string, limit: number) => Suggestion[]

interface Prepared extends Sounded {
  readonly entry: SuggestionEntry
  readonly text: string
}

/** Longest typed text that is matched by sound; anything longer is a question, not a beginning of one. */
const LONGEST_TYPED = 24
/** A text that shares less than this with the typed words is about something else. */
const MIN_SHARE = 0.4
/** Shorter pinyin is read as typed: one letter less could be anything. */
const SHORTEST_MISTYPED = 6

/** Type-ahead over entries: by the beginning or the middle of a text, by pinyin or its initials, else by shared words. */
export function buildSuggester(entries: readonly SuggestionEntry[], analyse: Analyse): Suggest {
  const prepared = entries.map(prepare)
  const spelled = prepared.map(({ syllables }) => syllables.join('')).join('\n')
  const shareWords = buildShareWords(
    entries.map(({ text }) => text),
    analyse,
  )
  const findShared = (typed: string): SuggestionEntry[] =>
    shareWords(typed)
      .filter(({ share }) => share >= MIN_SHARE)
      .map(({ at, share }) => ({ entry: entries[at] as SuggestionEntry, share }))
      .sort((a, b) => b.share - a.share || order(a.entry, b.entry))
      .map(({ entry }) => entry)
  return (typed, limit) => {
    const folded = normalise(typed).text.replace(/\s+/g, '')
    if (folded === '') return []
    let found = folded.length > LONGEST_TYPED ? [] : rankFits(folded, prepared)
    if (found.length === 0) found = findShared(typed)
    if (found.length === 0) {
      const meant = repairPinyin(folded, spelled)
      found = meant === null ? [] : rankFits(meant, prepared)
    }
    return found.slice(0, limit).map(withoutWeight)
  }
}

function withoutWeight({ text, kind, place }: SuggestionEntry): Suggestion {
  return place === undefined ? { text, kind } : { text, kind, place }
}

function prepare(entry: SuggestionEntry): Prepared {
  const text = normalise(entry.text).text
  const characters = [...text]
  const syllables = characters.map((character) => syllablesOf(character)[0] ?? character)
  return { entry, text, characters, syllables, blurred: syllables.map(blurSyllable) }
}

function rankFits(text: string, prepared: readonly Prepared[]): SuggestionEntry[] {
  const typed: Typed = { text, sounds: text.split('').map(soundOfTyped) }
  return prepared
    .flatMap((one) => {
      const from = findFit(typed, one)
      return from === -1 ? [] : [{ entry: one.entry, from, exact: one.text.includes(text) }]
    })
    .sort(
      (a, b) =>
        Number(b.exact) - Number(a.exact) ||
        Number(a.from > 0) - Number(b.from > 0) ||
        order(a.entry, b.entry),
    )
    .map(({ entry }) => entry)
}

function soundOfTyped(character: string): string | null {
  if (!/\p{Script=Han}/u.test(character)) return null
  return blurSyllable(syllablesOf(character)[0] ?? character)
}

/** Pinyin with a letter too many, or two letters swapped, as some entry spells it; else null. */
function repairPinyin(typed: string, spelled: string): string | null {
  if (typed.length < SHORTEST_MISTYPED || !/^[a-z]+$/.test(typed)) return null
  for (let at = 0; at < typed.length; at++) {
    const swapped = typed.slice(0, at) + typed.slice(at + 1, at + 2) + typed.charAt(at) + typed.slice(at + 2)
    if (swapped !== typed && spelled.includes(swapped)) return swapped
    const shorter = typed.slice(0, at) + typed.slice(at + 1)
    if (spelled.includes(shorter)) return shorter
  }
  return null
}

const order = (a: SuggestionEntry, b: SuggestionEntry): number =>
  b.weight - a.weight || a.text.length - b.text.length || (a.text < b.text ? -1 : 1)
