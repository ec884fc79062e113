import type { Analyse, Token } from '../../domain/token.ts'
import { isDictionaryWord } from '../../text/jieba.ts'

/** How well the characters of a question are understood as they stand. */
export interface Pieces {
  readonly text: string
  /** Where a word begins; a stretch to correct begins and ends at such places. */
  readonly starts: ReadonlySet<number>
  /** Per character: the word around it is one of the corpus, a character used by itself, of the dictionary, or neither. */
  readonly standing: readonly ('corpus' | 'single' | 'dictionary' | 'unknown')[]
  /** Per character: it is a word of its own that carries no meaning (的, 了), or part of a longer one of that kind. */
  readonly stop: readonly boolean[]
}

/** Cuts a question and tells which of its words are known; words that the segmenter made up fall apart. */
export function readPieces(text: string, analyse: Analyse, isCorpusWord: (word: string) => boolean): Pieces {
  const starts = new Set<number>([text.length])
  const standing: Pieces['standing'][number][] = Array.from(text, () => 'unknown' as const)
  const stop = Array.from(text, () => false)
  for (const token of analyse(text).tokens) {
    const known = standingOf(token, isCorpusWord)
    for (let at = token.start; at < token.end; at++) {
      standing[at] = known
      stop[at] = token.stop
      if (at === token.start || known === 'unknown') starts.add(at)
    }
    starts.add(token.end)
  }
  return { text, starts, standing, stop }
}

function standingOf(token: Token, isCorpusWord: (word: string) => boolean): Pieces['standing'][number] {
  if (token.kind !== 'word') return token.kind === 'number' ? 'corpus' : 'unknown'
  if (isCorpusWord(token.term) || token.stop) return token.term.length === 1 ? 'single' : 'corpus'
  return token.term.length > 1 && isDictionaryWord(token.term) ? 'dictionary' : 'unknown'
}
