import { normalise } from '../../text/normalise.ts'
import type { ConversationMessage } from '../converse/answer-fixed.ts'
import { ABOUT_SERVICE, FILLERS, TALK } from './conversation-phrases.ts'

/** A longer text is a case that somebody tells, whatever it says about the service on the way. */
const LONGEST_ABOUT_SERVICE = 26
const MARKS = /[\p{P}\p{S}\s]/gu
const LAUGHTER = /^(?:[哈嘿呵嘻啊呃额呜哇6]|233)+$/
const REPEATED = /^(.)\1{3,}$/u
const LATIN_ONLY = /^[a-z]{6,}$/
const NO_SYLLABLES = /[bcdfghjklmnpqrstvwxyz]{4}/

/** Which kind of talk a sentence is, or null for a question. */
export function detectConversation(question: string): ConversationMessage | null {
  const plain = normalise(question).text.trim()
  const bare = plain.replace(MARKS, '')
  if (isNonsense(bare)) return 'nonsense'
  if (LAUGHTER.test(bare)) return 'greeting'
  if (bare.length <= LONGEST_ABOUT_SERVICE && ABOUT_SERVICE.some((asked) => asked.test(bare))) {
    return 'aboutService'
  }
  return talkIn(bare)
}

/** Only marks, one character over and over, or letters that nobody could read out. */
function isNonsense(bare: string): boolean {
  if (bare === '') return true
  if (LATIN_ONLY.test(bare) && NO_SYLLABLES.test(bare)) return true
  return REPEATED.test(bare) && !LAUGHTER.test(bare)
}

/** The strongest kind of phrase in a sentence that holds nothing else. */
function talkIn(bare: string): ConversationMessage | null {
  let rest = bare
  let message: ConversationMessage | null = null
  for (const phrases of TALK) {
    const without = rest.replace(phrases.said, ' ')
    if (without === rest) continue
    message ??= phrases.message
    rest = without
  }
  return rest.replace(FILLERS, '').trim() === '' ? message : null
}
