import { normalise } from '../../text/normalise.ts'
import { findPlaces } from '../../text/places.ts'
import { compareKinds } from './compare-kinds.ts'
import { compareLaws } from './compare-laws.ts'
import { NOTHING_TO_COMPARE, type Comparison, type Found } from './conflict.ts'

const BOOK = /《([^《》]{2,})》/g
const QUOTED = /[“"「]([^“”"「」]{2,12})[”"」]/g
const INSTITUTION =
  /([\p{Script=Han}]{2,10}?)(大学|学院|师专|(?<![高初])中学|小学|幼儿园|医院|集团|有限公司)/gu
/** Behind the last of these a name may begin: 女儿要去|实验中学. */
const BEFORE_A_NAME =
  /^.*(?:听说|请问|孩子|[的里到去上在要有没这那是和跟与能给都就问由对从我俺咱你他她各所个家])/u
/** What tells a school by name, with the name before it: 柳泉|实验小学. */
const NAMED_SCHOOL = /^\p{Script=Han}{2,4}(?:实验|外国语|附属|第[一二三四五六七八九十]+)$/u
/** 淄博什么时候开始搞小学课后服务 is a question, no name. */
const ASKS = /多少|几|什么|啥|哪|怎么|咋/
/** Words that tell a kind of school in a place, not one school: 张店民办小学. */
const KIND_OF_SCHOOL =
  /^(?:公办|民办|普通|普惠性?|高级|初级|职业|高等|农村|乡镇|乡村|城区|优质|中心|寄宿制|新建?|老|省|市|区|县|中|某|今年|明年)*$/

/** Characters that may stand between two of quoted words. */
const MOST_BETWEEN = 3

/** A name that is missing may be said otherwise. */
const NOT_NAMED = 0.7

/** Compares the things that the question names: titles, quoted words, schools, laws, and kinds that exclude each other. */
export function compareSubjects(question: string, found: Found): Comparison {
  const everywhere = fold(`${found.title} ${found.text}`)
  const named = namesIn(question)
  const quoted = quotedIn(question)
  const missing =
    named.find((name) => !everywhere.includes(fold(name))) ??
    quoted.find((words) => !standsLoosely(everywhere, fold(words)))
  if (missing !== undefined)
    return { conflict: { kind: 'subject', asked: missing, found: null }, strength: NOT_NAMED, agreement: 0 }
  const compared = compareLaws(question, found) ?? compareKinds(question, found, everywhere)
  if (compared !== null) return compared
  return named.length + quoted.length > 0 ? { conflict: null, strength: 0, agreement: 1 } : NOTHING_TO_COMPARE
}

const quotedIn = (question: string): string[] =>
  [...question.matchAll(QUOTED)].map((match) => match[1] as string)

/** Quoted words stand there with a few others between: “大行动” is asked of “六大赋能行动”. */
function standsLoosely(text: string, words: string): boolean {
  const [first = '', ...rest] = words
  for (let from = text.indexOf(first); from !== -1; from = text.indexOf(first, from + 1)) {
    let at = from
    const follows = rest.every((character) => {
      const next = text.slice(at + 1, at + 2 + MOST_BETWEEN).indexOf(character)
      at += next + 1
      return next !== -1
    })
    if (follows) return true
  }
  return false
}

function namesIn(question: string): string[] {
  const names = [...question.matchAll(BOOK)].map((match) => match[1] as string)
  for (const [, before = '', kind = ''] of question.matchAll(INSTITUTION)) {
    const name = before.replace(BEFORE_A_NAME, '')
    if (tellsOne(name, kind)) names.push(`${name}${kind}`)
  }
  return names
}

/** 济南小学 is any school of the place; 张店区柳泉小学, 柳泉实验小学 and 青岛大学 are one. */
function tellsOne(name: string, kind: string): boolean {
  if (NAMED_SCHOOL.test(name)) return true
  const [place] = findPlaces(`${name}${kind}`)
  if (place === undefined || place.start > 0 || ASKS.test(name)) return false
  const rest = name.slice(place.end).replace(/^[省市区县]/, '')
  return rest === '' ? /大学|学院|师专/.test(kind) : !KIND_OF_SCHOOL.test(rest)
}

const fold = (text: string): string => normalise(text).text.replace(/[\s“”"「」]/g, '')
