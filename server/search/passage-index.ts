import type { Passage, Query, QueryTerm } from '../domain/query.ts'
import type { AnalysedText, Analyse } from '../domain/token.ts'
import { buildAccumulator, type Accumulator } from './accumulate.ts'
import { buildFieldIndex, type FieldIndex } from './field-index.ts'
import { buildForwardScorer, type ForwardScorer } from './forward-scorer.ts'
import { documentName, groupPassages, type PassageGroups } from './group-passages.ts'
import { cutPassages, type PassageWindows } from './passage-windows.ts'
import { buildSections, type Sections } from './sections.ts'
import { buildTermLists, type TermLists } from './term-lists.ts'
import { buildTermSequences, type TermSequences } from './term-sequence.ts'
import { buildTermTable } from './term-table.ts'
import { buildTitleMismatch, type TitleMismatch } from './title-mismatch.ts'
import { BIGRAM_SLOTS } from './tuning.ts'
import { buildWordingScorer, type WordingScorer } from './wording-scorer.ts'

/** All passages, frozen: built once, replaced whole. */
export interface PassageIndex {
  readonly passages: readonly Passage[]
  /** Fields over windows; a short passage is one window. */
  readonly fields: { readonly words: FieldIndex; readonly bigrams: FieldIndex; readonly title: FieldIndex }
  readonly windows: PassageWindows
  readonly sequences: TermSequences
  readonly groups: PassageGroups
  /** Group by window. */
  readonly groupOfWindow: Int32Array
  readonly mismatch: TitleMismatch
  /** Working memory of retrieval: one query at a time. */
  readonly accumulator: Accumulator
  readonly forward: {
    readonly words: ForwardScorer
    readonly bigrams: ForwardScorer
    readonly title: ForwardScorer
    readonly wording: WordingScorer
  }
  /** Made when first asked for: only learning looks at sections. */
  sections(): Sections
}

interface AnalysedPassages {
  readonly words: TermLists
  readonly bigrams: TermLists
  readonly titles: TermLists
  readonly names: readonly (readonly string[])[]
}

/** Analyses and indexes passages. */
export function buildPassageIndex(passages: readonly Passage[], analyse: Analyse): PassageIndex {
  const windows = cutPassages(passages)
  const groups = groupPassages(passages)
  const analysed = analysePassages(passages, windows, groups, analyse)
  const words = buildFieldIndex(analysed.words)
  const bigrams = buildFieldIndex(analysed.bigrams, BIGRAM_SLOTS)
  const title = buildFieldIndex(analysed.titles)
  const sequences = buildTermSequences(analysed.words, windows)
  let sections: Sections | undefined
  return {
    passages,
    fields: { words, bigrams, title },
    windows,
    sequences,
    groups,
    groupOfWindow: windows.passageOf.map((passage) => groups.of[passage] as number),
    mismatch: buildTitleMismatch(analysed.names, words),
    accumulator: buildAccumulator(windows.count),
    forward: {
      words: buildForwardScorer(analysed.words, words),
      bigrams: buildForwardScorer(analysed.bigrams, bigrams),
      title: buildForwardScorer(analysed.titles, title),
      wording: buildWordingScorer(analysed.words),
    },
    sections: () => (sections ??= buildSections(groups, windows, sequences)),
  }
}

function analysePassages(
  passages: readonly Passage[],
  windows: PassageWindows,
  groups: PassageGroups,
  analyse: Analyse,
): AnalysedPassages {
  const table = buildTermTable()
  const words = buildTermLists(table)
  const titles = buildTermLists(table)
  const bigrams = buildTermLists()
  const analyseTitle = rememberWords(analyse)
  for (let window = 0; window < windows.count; window++) {
    const passage = passages[windows.passageOf[window] as number] as Passage
    const { start, end } = windows.span(window)
    const body = analyse(passage.text.slice(start, end))
    words.add(body.words)
    bigrams.add(body.bigrams)
    const name = documentName(passage)
    const rest = passage.title.startsWith(name) ? passage.title.slice(name.length) : passage.title
    titles.add([...analyseTitle(name), ...analyseTitle(rest)])
  }
  const names = groups.names.map(analyseTitle)
  return { words: words.finish(), bigrams: bigrams.finish(), titles: titles.finish(), names }
}

/** Names and addresses repeat; each is analysed once. */
function rememberWords(analyse: Analyse): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    let words = known.get(text)
    if (words === undefined) known.set(text, (words = analyse(text).words))
    return words
  }
}

/** The query of a question's own words; repetition raises a term's weight. */
export function queryOf(analysed: AnalysedText): Query {
  return { words: asked(analysed.words), bigrams: asked(analysed.bigrams) }
}

function asked(terms: readonly string[]): QueryTerm[] {
  const weights = new Map<string, number>()
  for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + 1)
  return [...weights].map(([term, weight]) => ({ term, weight, origin: 'asked' }))
}
