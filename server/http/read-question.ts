import { MAX_QUESTION_CHARACTERS } from '../contract.ts'
import { type FaultCode, RequestFault } from './faults.ts'

/** Control characters except tab and line breaks, unpaired surrogates, decoding errors, and the invisible tag alphabet. */
const UNSUPPORTED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\p{Cs}\p{Noncharacter_Code_Point}\u{E0000}-\u{E007F}]/u

/** Marks that phones and word processors leave around pasted text: zero width, direction, soft hyphen, byte order. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** A character as people count may hold many code units; this stops heaps of combining marks. */
const MAX_UNITS_PER_CHARACTER = 4

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** The question as it can be worked on, or a fault that says what is wrong with it. */
export function readQuestion(raw: string): string {
  const question = readWords(raw, MAX_QUESTION_CHARACTERS, 'question_too_long')
  if (question === '') throw new RequestFault('question_empty')
  return question
}

/** Typed words of any kind, cleaned; empty is allowed. */
export function readWords(raw: string, maxCharacters: number, tooLong: FaultCode): string {
  if (UNSUPPORTED.test(raw)) throw new RequestFault('unsupported_characters')
  const words = raw.replace(INVISIBLE, '').trim()
  if (isLongerThan(words, maxCharacters)) throw new RequestFault(tooLong)
  return words
}

function isLongerThan(words: string, maxCharacters: number): boolean {
  if (words.length <= maxCharacters) return false
  if (words.length > maxCharacters * MAX_UNITS_PER_CHARACTER) return true
  return [...graphemes.segment(words)].length > maxCharacters
}
