import type { AnalysedText, Analyse } from '../../domain/token.ts'
import { isInformative } from '../../text/analyse.ts'

const BETWEEN_PARTS = /[?？;；。!！]|[,，]?(?:还有就是|还有|另外|以及|顺便问)|[,，、]/
const SET_APART = /[?？;；][^?？;；]*[^\s?？;；。！!]|[，,。](?:还有|另外|顺便问)|二问/
/** 一问…，二问… and 报数：… lead in; they ask nothing. */
const LEAD_IN = /^(?:[^：:]*[：:])?(?:[一二三]问|[一二三]是)?/
/** A part that asks nothing tells of the asker's case; it is no question of its own. */
const ASKS =
  /[吗嘛么呢]|什么|啥|怎|咋|如何|几|多少|谁|哪|是否|能否|有无|有没有|([\u4e00-\u9fa5])[不没]\1|[不没]$/
/** 防疫和防欺凌各怎么安排: one ask about two things, which words like 各 or 分别 tell apart. */
const ABOUT_BOTH =
  /^([^和与跟、]{2,12})[和与跟、]([^和与跟、各分都]{2,12}?)(?:这?[两俩](?:样|个|块|头|件事?|项)?(?:各|分别|都)?|各自?|分别|都)([^，。]{2,})$/
/** A part is a question of its own with so many informative words, or one of so many characters. */
const LEAST_WORDS = 2
const LEAST_CHARACTERS = 3
const MOST_PARTS = 3

/** True where the questions of a message are set apart from each other, as sentences or by words that go on to another. */
export const asksApart = (question: string): boolean => SET_APART.test(question)

/** The questions that one message asks, or none where it asks only one. */
export function splitParts(question: string, analyse: Analyse): string[] {
  const clauses = question
    .split(BETWEEN_PARTS)
    .flatMap((part) => (part === undefined ? [] : [part.trim().replace(LEAD_IN, '')]))
  const parts = clauses.flatMap(askEach).filter((part) => ASKS.test(part) && standsAlone(analyse(part)))
  return parts.length >= 2 && parts.length <= MOST_PARTS ? parts : []
}

function askEach(clause: string): string[] {
  const [, first, second, ask] = ABOUT_BOTH.exec(clause) ?? []
  return first === undefined || second === undefined || ask === undefined || !ASKS.test(ask)
    ? [clause]
    : [first + ask, second + ask]
}

function standsAlone({ tokens }: AnalysedText): boolean {
  const words = tokens.filter(isInformative)
  return words.length >= LEAST_WORDS || words.some(({ start, end }) => end - start >= LEAST_CHARACTERS)
}
