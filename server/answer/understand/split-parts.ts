import type { AnalysedText, Analyse } from '../../domain/token.ts'
import { isInformative } from '../../text/analyse.ts'

const BETWEEN_PARTS = /[?？;；。!！]|[,，]?(?:还有就是|还有|另外|以及|顺便问)|[,，]/
/** A part that asks nothing tells of the asker's case; it is no question of its own. */
const ASKS =
  /[吗嘛么呢]|什么|啥|怎|咋|如何|几|多少|谁|哪|是否|能否|有无|有没有|([\u4e00-\u9fa5])[不没]\1|[不没]$/
/** Fewest informative words that make a part a question of its own. */
const LEAST_WORDS = 2
const MOST_PARTS = 3

/** The questions that one message asks, or none where it asks only one. */
export function splitParts(question: string, analyse: Analyse): string[] {
  const parts = question
    .split(BETWEEN_PARTS)
    .flatMap((part) => (part === undefined ? [] : [part.trim()]))
    .filter((part) => ASKS.test(part) && informativeWords(analyse(part)) >= LEAST_WORDS)
  return parts.length >= 2 && parts.length <= MOST_PARTS ? parts : []
}

const informativeWords = ({ tokens }: AnalysedText): number => tokens.filter(isInformative).length
