import type { AnalysedText, Analyse } from '../../domain/token.ts'
import { isInformative } from '../../text/analyse.ts'
import { leansOnContext } from './leans-on-context.ts'

/** One question of a message, and the words before it that it leans on, or ''. */
export interface MessagePart {
  readonly question: string
  readonly context: string
}

const SET_APART = /[?？;；][^?？;；]*[^\s?？;；。！!]|[,，。](?:还有|另外|顺便问)|二问/
const BETWEEN_PARTS = /[?？;；。!！]|[,，、]?(?:还有就是|还有|另外|以及|顺便问)|[,，、]/
/** 帮我查：… or 想问两件事：… leads in, and whatever follows is asked. */
const LEADS_IN = /^(.*[，,。])?[^：:，,。]{0,12}[问查报说讲数事件][^：:，,。]{0,6}[：:]/
const ITEM_MARK = /^(?:[一二三]问|[一二三]是|又|也|跟|和|还)(?=.{2})/
/** A part that asks nothing tells of the asker's case; it is no question of its own. */
const ASKS =
  /[吗嘛么呢吧]|什么|啥|怎|咋|如何|几|多少|谁|哪|是否|能否|有无|有没有|([\u4e00-\u9fa5])[不没]\1|[不没]$/
/** 高中的呢: asks of another thing what was asked before. */
const ELLIPTIC = /^.{1,7}呢$/
/** Words that tell two things apart about which one thing is asked. */
const BOTH = '(?:这?[两俩](?:样|个|块|头|边|件事?|者|项)?(?:是不是都|各|分别|都)?|各自?|分别)'
const EACH = `(?:${BOTH}|是不是都|都)`
const OF_BOTH = new RegExp(`^([^，,]{0,8}?)${BOTH}([^，,]{2,})$`)
/** 又要建幼儿园又要改厕所，… */
const AND_AGAIN = /^又(.{2,12}?)(?=又.{2,12}[，,])/
/** 食堂和宿舍分别归谁管 */
const PAIR_WITH_ASK = new RegExp(
  `^(.{2,14}?)[和与跟、]([^和与跟、，,]{2,14}?)(?:[，,]([^，,]{0,6}?))?${EACH}([^，,]{2,})$`,
)
/** 大班额和运动会，一个啥时候清，一个第几届 */
const RESPECTIVE = /^(.{2,14}?)[和与跟、]([^，,]{2,14}?)[，,]一个([^，,]{2,})[，,]一个([^，,]{2,})$/
/** A part is a question of its own with so many informative words, or one of so many characters. */
const LEAST_WORDS = 2
const LEAST_CHARACTERS = 3
const MOST_PARTS = 3

/** True where the questions of a message are set apart from each other, as sentences or by words that go on to another. */
export const asksApart = (question: string): boolean => SET_APART.test(question)

/** The questions that one message asks, or none where it asks only one. */
export function splitParts(text: string, analyse: Analyse): MessagePart[] {
  const [leadIn = '', told = ''] = LEADS_IN.exec(text) ?? []
  const message = text
    .slice(leadIn.length)
    .replace(/[?？。！!\s]+$/, '')
    .replace(AND_AGAIN, '$1，')
  const found =
    inTurn(message) ??
    ofBoth(message) ??
    ofClausesBefore(message) ??
    asked(message, { listed: leadIn !== '', told }, analyse)
  const parts = found.filter(({ question, context }) => context !== '' || standsAlone(analyse(question)))
  return parts.length >= 2 && parts.length <= MOST_PARTS ? parts : []
}

const alone = (question: string): MessagePart => ({ question, context: '' })

function inTurn(message: string): MessagePart[] | null {
  const [, first, second, one, other] = RESPECTIVE.exec(message) ?? []
  return first && second && one && other ? [alone(first + one), alone(second + other)] : null
}

/** 防疫和防欺凌各怎么安排: one ask about two things. */
function ofBoth(message: string): MessagePart[] | null {
  const [, first, second, of = '', ask] = PAIR_WITH_ASK.exec(message) ?? []
  return first && second && ask && ASKS.test(ask) ? [alone(first + of + ask), alone(second + of + ask)] : null
}

/** 既怕老师补课，又怕机构没人管，两头分别怎么说: one ask about the two clauses before it. */
function ofClausesBefore(message: string): MessagePart[] | null {
  const clauses = clausesOf(message)
  const ask = clauses.at(-1)
  const [first, second] = clauses.slice(-3, -1)
  const [, of = '', what] = OF_BOTH.exec(ask ?? '') ?? []
  if (first === undefined || second === undefined || what === undefined) return null
  return [alone(first + of + what), alone(second + of + what)]
}

/** The clauses that ask, each with the case told before the first; after a lead-in every clause asks. */
function asked(
  message: string,
  { listed, told }: { listed: boolean; told: string },
  analyse: Analyse,
): MessagePart[] {
  const clauses = clausesOf(message)
  const asks = (clause: string): boolean => listed || ASKS.test(clause)
  const first = clauses.findIndex(asks)
  const before = told + clauses.slice(0, Math.max(0, first)).join('，')
  return clauses
    .slice(Math.max(0, first))
    .filter(asks)
    .map((clause, at, all) => {
      const leans = at > 0 && (ELLIPTIC.test(clause) || leansOnContext(clause, analyse(clause).tokens))
      return { question: clause, context: leans ? `${before} ${all[0]}`.trim() : before }
    })
}

const clausesOf = (message: string): string[] =>
  message
    .split(BETWEEN_PARTS)
    .map((clause) => (clause ?? '').trim().replace(ITEM_MARK, ''))
    .filter((clause) => clause !== '')

function standsAlone({ tokens }: AnalysedText): boolean {
  const words = tokens.filter(isInformative)
  return words.length >= LEAST_WORDS || words.some(({ start, end }) => end - start >= LEAST_CHARACTERS)
}
