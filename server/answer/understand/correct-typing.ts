import type { Analyse } from '../../domain/token.ts'
import type { TypingWord } from './collect-typing-words.ts'
import type { Correction } from './correction.ts'
import { buildFindHomophones } from './find-homophones.ts'
import { buildFindNearTerms } from './find-near-terms.ts'
import { buildReadLatinPinyin } from './read-latin-pinyin.ts'
import { readPieces } from './read-pieces.ts'

export interface CorrectedText {
  readonly text: string
  readonly corrected: readonly { readonly from: string; readonly to: string }[]
}

export type CorrectTyping = (question: string) => CorrectedText

/** Builds the correction of typing errors towards the given words. What is known as it stands is never changed. */
export function buildCorrectTyping(words: readonly TypingWord[], analyse: Analyse): CorrectTyping {
  const known = new Set(words.map(({ word }) => word))
  const findHomophones = buildFindHomophones(words)
  const findNearTerms = buildFindNearTerms(words)
  const readLatinPinyin = buildReadLatinPinyin(words)
  return (question) => {
    const pieces = readPieces(question, analyse, (word) => known.has(word))
    const found = [...readLatinPinyin(question), ...findHomophones(pieces), ...findNearTerms(pieces)]
    return apply(question, keepApart(found))
  }
}

/** Of overlapping corrections the first: those by sound come before those by shape, longer before shorter. */
function keepApart(found: readonly Correction[]): Correction[] {
  const kept: Correction[] = []
  for (const one of found) {
    if (kept.every((other) => one.end <= other.start || other.end <= one.start)) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function apply(question: string, corrections: readonly Correction[]): CorrectedText {
  let text = ''
  let at = 0
  for (const { start, end, to } of corrections) {
    text += question.slice(at, start) + to
    at = end
  }
  return { text: text + question.slice(at), corrected: corrections.map(({ from, to }) => ({ from, to })) }
}
