import type { Lexicon } from '../../domain/lexicon.ts'
import type { Query, QueryTerm, TermOrigin } from '../../domain/query.ts'
import type { AnalysedText, Analyse } from '../../domain/token.ts'
import { queryOf } from '../../search/passage-index.ts'
import { normalise } from '../../text/normalise.ts'
import { generalIdf } from '../../text/general-idf.ts'
import { buildPhraseFinder } from '../../text/phrases.ts'
import { buildFindScattered } from './find-scattered.ts'
import { MAPPED_WEIGHT, SYNONYM_WEIGHT } from '../tuning.ts'

export interface ExpandedQuery {
  readonly query: Query
  /** Lay words and the official words searched beside them. */
  readonly mapped: readonly { readonly from: string; readonly to: string }[]
}

export type ExpandQuery = (question: string, analysed: AnalysedText) => ExpandedQuery

interface Expansion {
  readonly terms: AnalysedText
  readonly label: string
}

interface Entry {
  readonly origin: TermOrigin
  readonly expansions: readonly Expansion[]
  /** What official texts also call the official words of a lay term. */
  readonly synonyms: readonly Expansion[]
}

/** Adds official words for lay terms, and synonyms; each at its weight, shared among several readings. */
export function buildExpandQuery(lexicon: Lexicon, analyse: Analyse): ExpandQuery {
  const entries = readEntries(lexicon, analyse)
  const find = buildPhraseFinder([...entries.keys()])
  const lay = [...entries].flatMap(([phrase, { origin }]) => (origin === 'mapped' ? [phrase] : []))
  const findScattered = buildFindScattered(lay, analyse)
  return (question, analysed) => {
    const asked = queryOf(analysed)
    const words: QueryTerm[] = []
    const bigrams: QueryTerm[] = []
    const mapped: { from: string; to: string }[] = []
    const text = normalise(question).text
    const together = find(text).map(({ phrase }) => phrase)
    const found = new Set([...together, ...findScattered(text, analysed)])
    for (const phrase of found) {
      const entry = entries.get(phrase)
      if (entry === undefined) continue
      const standsFor = analyse(phrase).words
      for (const [origin, expansions] of [
        [entry.origin, entry.expansions],
        ['synonym', entry.synonyms],
      ] as const) {
        for (const { terms } of expansions) {
          words.push(...weighted(terms.words, origin, expansions.length, standsFor))
          bigrams.push(...weighted(terms.bigrams, origin, expansions.length, standsFor))
        }
      }
      if (entry.origin === 'mapped') {
        mapped.push({ from: phrase, to: entry.expansions.map(({ label }) => label).join('、') })
      }
    }
    const query = { words: merge(asked.words, words), bigrams: merge(asked.bigrams, bigrams) }
    return { query, mapped }
  }
}

function readEntries(lexicon: Lexicon, analyse: Analyse): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const expansion = (label: string): Expansion => ({ terms: analyse(label), label })
  const synonymsOf = new Map<string, Expansion[]>()
  for (const { words } of lexicon.synonyms) {
    for (const word of words) {
      const others = words.filter((other) => other !== word).map(expansion)
      synonymsOf.set(word, others)
      entries.set(normalise(word).text, { origin: 'synonym', expansions: others, synonyms: [] })
    }
  }
  for (const { lay, official } of lexicon.layTerms) {
    const synonyms = official.flatMap((word) => synonymsOf.get(word) ?? [])
    entries.set(normalise(lay).text, { origin: 'mapped', expansions: official.map(expansion), synonyms })
  }
  return entries
}

/** The terms of one expansion, its weight shared among as many as there are. */
function weighted(
  terms: readonly string[],
  origin: TermOrigin,
  sharing: number,
  standsFor: readonly string[],
): QueryTerm[] {
  const weight = (origin === 'mapped' ? MAPPED_WEIGHT : SYNONYM_WEIGHT) / Math.sqrt(sharing)
  const most = Math.max(...terms.map(generalIdf))
  return terms.map((term) => ({ term, weight, origin, standsFor, tells: generalIdf(term) / most }))
}

/** One entry per term: what was asked stays as asked, otherwise the heaviest counts. */
function merge(asked: readonly QueryTerm[], added: readonly QueryTerm[]): QueryTerm[] {
  const terms = new Map(asked.map((term) => [term.term, term]))
  for (const term of added) {
    const known = terms.get(term.term)
    if (known === undefined) terms.set(term.term, term)
    else if (known.origin !== 'asked') terms.set(term.term, join(known, term))
  }
  return [...terms.values()]
}

/** A term that two expansions have: the heavier one's, standing for what both stand for. */
function join(a: QueryTerm, b: QueryTerm): QueryTerm {
  const heavier = a.weight < b.weight ? b : a
  const standsFor = [...new Set([...(a.standsFor ?? []), ...(b.standsFor ?? [])])]
  return { ...heavier, standsFor, tells: Math.max(a.tells ?? 0, b.tells ?? 0) }
}
