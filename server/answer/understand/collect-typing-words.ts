import type { Lexicon } from '../../domain/lexicon.ts'
import type { Analyse, Token } from '../../domain/token.ts'

/** A word that people may have meant to type. */
export interface TypingWord {
  readonly word: string
  readonly frequency: number
  /**
   * official: the corpus has it. lay: people say it; it is recognised and heard, but nothing is bent towards its shape.
   * single: one character that questions use by itself (管, 收); it is never taken for a slip.
   */
  readonly kind: 'official' | 'lay' | 'single'
}

const HAN_ONLY = /^\p{Script=Han}+$/u
const MIN_LENGTH = 2
const MAX_LENGTH = 8
/** Words in a row are a term of their own when the corpus has them together at least so often. */
const MIN_TERM_FREQUENCY = 2
const MAX_WORDS_IN_TERM = 3
/** A single character is a word of its own when questions have it so often. */
const MIN_SINGLE_FREQUENCY = 2
/** What a word of the lexicon counts besides its occurrences: people chose it. */
const LEXICON_FREQUENCY = 3

/** Words and short terms of the corpus and the lexicon, with their frequency. */
export function collectTypingWords(
  texts: readonly string[],
  lexicon: Pick<Lexicon, 'userWords' | 'layTerms' | 'synonyms' | 'topics' | 'intents'>,
  analyse: Analyse,
): TypingWord[] {
  const words = new Map<string, number>()
  const terms = new Map<string, number>()
  for (const text of texts) countIn(analyse(text).tokens, words, terms)
  for (const [term, count] of terms) if (count >= MIN_TERM_FREQUENCY) add(words, term, count)
  const chosen = [
    ...lexicon.userWords,
    ...lexicon.layTerms.flatMap(({ official }) => official),
    ...lexicon.synonyms.flatMap((group) => group.words),
    ...lexicon.topics.map(({ name }) => name),
  ]
  for (const word of new Set(chosen)) add(words, word, LEXICON_FREQUENCY)
  const lay = lexicon.layTerms.map((term) => term.lay).filter((term) => !words.has(term) && isWord(term))
  return [
    ...[...words].map(([word, frequency]): TypingWord => ({ word, frequency, kind: 'official' })),
    ...lay.map((word): TypingWord => ({ word, frequency: LEXICON_FREQUENCY, kind: 'lay' })),
    ...singleWords(lexicon, analyse),
  ]
}

/** Characters that stand by themselves in questions as people ask them. */
function singleWords(
  { layTerms, intents, topics }: Pick<Lexicon, 'layTerms' | 'intents' | 'topics'>,
  analyse: Analyse,
): TypingWord[] {
  const counts = new Map<string, number>()
  const asked = [
    ...layTerms.map(({ lay }) => lay),
    ...intents.flatMap(({ examples }) => examples),
    ...topics.flatMap(({ questions }) => questions),
  ]
  for (const { term } of asked.flatMap((text) => analyse(text).tokens)) {
    if (term.length === 1 && HAN_ONLY.test(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return [...counts].flatMap(([word, frequency]): TypingWord[] =>
    frequency < MIN_SINGLE_FREQUENCY ? [] : [{ word, frequency, kind: 'single' }],
  )
}

function countIn(tokens: readonly Token[], words: Map<string, number>, terms: Map<string, number>): void {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue
    add(words, token.term, 1)
    let term = token.term
    let end = token.end
    for (const next of tokens.slice(at + 1, at + MAX_WORDS_IN_TERM)) {
      if (next.kind !== 'word' || next.stop || token.stop || next.start !== end) break
      term += next.term
      end = next.end
      add(terms, term, 1)
    }
  }
}

function add(counts: Map<string, number>, word: string, by: number): void {
  if (!isWord(word)) return
  counts.set(word, (counts.get(word) ?? 0) + by)
}

const isWord = (word: string): boolean =>
  word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && HAN_ONLY.test(word)
