import type { Analyse, Token } from '../domain/token.ts'
import { addWords, cutInnerWords, cutWords } from './jieba.ts'
import { normalise } from './normalise.ts'
import { cutNumbers } from './numbers.ts'
import { buildPhraseFinder, type FindPhrases, type PhraseMatch } from './phrases.ts'

export interface Vocabulary {
  readonly userWords: readonly string[]
  readonly stopWords: readonly string[]
}

const HAN = /\p{Script=Han}/u
const WORD = /[\p{L}\p{N}]/u

/** Makes the one analysis that indexing and asking share. */
export function buildAnalyse(vocabulary: Vocabulary): Analyse {
  addWords(vocabulary.userWords.map((word) => normalise(word).text))
  const stopWords = new Set(vocabulary.stopWords.map((word) => normalise(word).text))
  const findStopPhrases = buildPhraseFinder([...stopWords].filter((word) => word.length > 1))
  return (original) => {
    const tokens = tokenise(original, stopWords, findStopPhrases)
    return { tokens, words: wordsOf(tokens), bigrams: bigramsOf(tokens) }
  }
}

function tokenise(original: string, stopWords: ReadonlySet<string>, findStopPhrases: FindPhrases): Token[] {
  const { text, startOf, endOf } = normalise(original)
  const stopPhrases = findStopPhrases(text)
  let phrase = 0
  const isStop = (word: string, from: number, to: number): boolean => {
    if (stopWords.has(word)) return true
    while (phrase < stopPhrases.length && (stopPhrases[phrase] as PhraseMatch).end < to) phrase++
    const next = stopPhrases[phrase]
    return next !== undefined && next.start <= from
  }
  const tokens: Token[] = []
  let at = 0
  const add = (word: string, number: string | null): void => {
    const next = at + word.length
    if (word.trim() !== '') {
      const kind = number !== null ? 'number' : kindOf(word)
      const stop = isStop(word, at, next)
      addApart(tokens, { term: number ?? word, kind, stop, start: startOf(at), end: endOf(next - 1) })
    }
    at = next
  }
  for (const piece of cutNumbers(text)) {
    if (piece.term !== null) add(piece.text, piece.term)
    else for (const word of cutWords(piece.text)) add(word, null)
  }
  return tokens
}

/** Tokens that begin in the same character of the original, such as ㏠ for 1日, are one. */
function addApart(tokens: Token[], token: Token): void {
  const last = tokens.at(-1)
  if (last === undefined || last.end <= token.start) tokens.push(token)
  else {
    const kind = last.kind === 'word' ? 'latin' : last.kind
    tokens[tokens.length - 1] = { ...last, kind, term: last.term + token.term, end: token.end }
  }
}

function kindOf(word: string): Token['kind'] {
  if (HAN.test(word)) return 'word'
  return WORD.test(word) ? 'latin' : 'mark'
}

function wordsOf(tokens: readonly Token[]): string[] {
  const words: string[] = []
  for (const token of tokens) {
    if (token.stop || token.kind === 'mark') continue
    words.push(token.term)
    if (token.kind === 'word') words.push(...cutInnerWords(token.term))
  }
  return words
}

/** Pairs of Chinese characters within runs of neighbouring words; stop words and marks break a run. */
function bigramsOf(tokens: readonly Token[]): string[] {
  const bigrams: string[] = []
  let run = ''
  let runEnd = -1
  const flush = (): void => {
    for (let i = 0; i + 1 < run.length; i++) bigrams.push(run.slice(i, i + 2))
    run = ''
  }
  for (const token of tokens) {
    const joins = token.kind === 'word' && !token.stop
    if (!joins || token.start !== runEnd) flush()
    if (joins) run += token.term
    runEnd = token.end
  }
  flush()
  return bigrams
}

/** True for a token that a search can use. */
export const isInformative = (token: Token): boolean => !token.stop && token.kind !== 'mark'
