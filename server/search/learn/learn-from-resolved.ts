import type { Analyse } from '../../domain/token.ts'
import { describeCandidates } from '../describe-candidates.ts'
import { FEATURE_AT, FEATURES, type FeatureWeights } from '../features.ts'
import { queryOf, type PassageIndex } from '../passage-index.ts'
import type { WordPair } from './align-pairs.ts'
import type { Learned, Resolved, ResolvedTerms } from './learned.ts'
import { openLearned } from './open-learned.ts'
import { trainTranslations } from './train-translation.ts'
import { trainWeights, type Sample } from './train-weights.ts'
import { FOLDS, TRAINING_CANDIDATES } from './tuning.ts'

/** Learns from resolved questions: a field of their words, a table of translations, and the weights of ranking. */
export function learnFromResolved(
  index: PassageIndex,
  resolved: readonly Resolved[],
  analyse: Analyse,
): Learned {
  const analysed = analyseResolved(resolved, analyse)
  const wordsOf = buildWordsOf(index)
  const parts = Array.from({ length: FOLDS }, (_, part) => part)
  const samples = parts.flatMap((part) => sampleHeldOut(index, analysed, part, wordsOf))
  return memorise(analysed, wordsOf, trainWeights(samples))
}

/** The same with given weights of ranking: for a hand-made list, which is no sample of what people ask. */
export function rememberResolved(
  index: PassageIndex,
  resolved: readonly Resolved[],
  analyse: Analyse,
  weights: FeatureWeights,
): Learned {
  return memorise(analyseResolved(resolved, analyse), buildWordsOf(index), weights)
}

const analyseResolved = (resolved: readonly Resolved[], analyse: Analyse): ResolvedTerms[] =>
  resolved.map(({ q, gold, not = [], words: answers = [] }) => {
    const { words, bigrams } = analyse(q)
    return { words, bigrams, gold, not, answering: answers.flatMap((each) => analyse(each).words) }
  })

type WordsOf = (question: ResolvedTerms) => WordPair[]

/** The words of a question beside those that answer it, or where these are not known, beside each passage that does. */
function buildWordsOf(index: PassageIndex): WordsOf {
  const numbers = new Map(index.passages.map(({ id }, number) => [id, number]))
  return ({ words, gold, answering }) => {
    if (answering.length > 0) return gold.some((id) => numbers.has(id)) ? [{ asked: words, answering }] : []
    return gold.flatMap((id) => {
      const passage = numbers.get(id)
      if (passage === undefined) return []
      const window = bestWindow(index, passage, words)
      return [{ asked: words, answering: [...window].map((number) => index.sequences.term(number)) }]
    })
  }
}

/** Of a long passage, the window that shares most with the question. */
function bestWindow(index: PassageIndex, passage: number, words: readonly string[]): Int32Array {
  const asked = new Set(words.map((word) => index.sequences.termNumber(word)))
  let best = index.sequences.ofWindow(index.windows.first[passage] as number)
  let most = -1
  for (
    let window = index.windows.first[passage] as number;
    window < (index.windows.first[passage + 1] as number);
    window++
  ) {
    const sequence = index.sequences.ofWindow(window)
    let shared = 0
    for (const number of new Set(sequence))
      if (asked.has(number)) shared += index.fields.words.idf(index.sequences.term(number))
    if (shared > most) [best, most] = [sequence, shared]
  }
  return best
}

function memorise(resolved: readonly ResolvedTerms[], wordsOf: WordsOf, weights: FeatureWeights): Learned {
  const pairs = resolved.flatMap(wordsOf)
  return { format: 2, resolved, ...trainTranslations(pairs, weights.wording !== 0), weights }
}

/** All that is learned from. Lent words add nothing beside sections and wording, and cost a millisecond a question. */
const SEEN_IN_TRAINING = Object.fromEntries(
  FEATURES.map((name) => [name, name === 'feedback' ? 0 : 1]),
) as unknown as FeatureWeights

/** What ranking would see for the questions of one part, had it learned from the other parts only. */
function sampleHeldOut(
  index: PassageIndex,
  resolved: readonly ResolvedTerms[],
  part: number,
  wordsOf: WordsOf,
): Sample[] {
  const held = resolved.filter((_, number) => number % FOLDS === part)
  if (held.length === 0) return []
  const rest = resolved.filter((_, number) => number % FOLDS !== part)
  const { evidence } = openLearned(index, memorise(rest, wordsOf, SEEN_IN_TRAINING))
  return held.map((question) => {
    const query = queryOf({ tokens: [], words: question.words, bigrams: question.bigrams })
    const { windows, rows } = describeCandidates(index, query, evidence(query), TRAINING_CANDIDATES)
    const gold = new Set(question.gold)
    const answers = new Map<number, number>()
    windows.forEach((window, row) => {
      const passage = index.windows.passageOf[window] as number
      if (!gold.has(index.passages[passage]?.id ?? '')) return
      const known = answers.get(passage)
      const words = (at: number): number => rows[at * FEATURES.length + FEATURE_AT.words] as number
      if (known === undefined || words(row) > words(known)) answers.set(passage, row)
    })
    return { rows, answers: [...answers.values()] }
  })
}
