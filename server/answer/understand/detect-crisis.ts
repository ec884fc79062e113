import type { CrisisRule } from '../../domain/lexicon.ts'
import { normalise } from '../../text/normalise.ts'

/** Builds the check for words that mean somebody may be in danger; the first rule that fits wins. */
export function buildDetectCrisis(rules: readonly CrisisRule[]): (question: string) => CrisisRule | null {
  const folded = rules.map((rule) => ({ rule, words: rule.words.map((word) => normalise(word).text) }))
  return (question) => {
    const text = normalise(question).text.replace(/\s+/g, '')
    return folded.find(({ words }) => words.some((word) => text.includes(word)))?.rule ?? null
  }
}
