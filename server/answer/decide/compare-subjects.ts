import { normalise } from '../../text/normalise.ts'
import { findPlaces } from '../../text/places.ts'
import { EXCLUSIVE } from './exclusive-kinds.ts'
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

/** 义务教育法, 工伤保险条例 without title marks. */
const LAW =
  /(?:^|[，。、？\s按照据问和]|中华人民共和国|根据)([\p{Script=Han}]{2,18}?(?:法|条例))(?=从|什么|第|里|中|规定|是|的|有|对|怎么|要求|上|，|？|$)/u
const NO_LAW = /(?:办|方|书|语|违|执|司|非|合|普|守|立|依|无|设|做|说|看|用|宪|民|刑|想|枉|犯|疗|手)法$/

const ABOUT_ITSELF = /施行|生效|颁布|通过|修订|修正|废止|多少条|几条|几章/
/** 解释（一）, 意见（二）: texts of one name, counted. */
const COUNTED_TEXT = /(?:解释|意见|规定|办法|通知|批复)[（(]([一二三四五六七八九十]+)[）)]/

const NAMED_ELSEWHERE = 1
const NOT_NAMED = 0.7

/** Compares the things that the question names: titles, quoted names, schools, and words that exclude each other. */
export function compareSubjects(question: string, found: Found): Comparison {
  const everywhere = fold(`${found.title} ${found.text}`)
  const named = namesIn(question)
  const quoted = quotedIn(question)
  const missing =
    named.find((name) => !everywhere.includes(fold(name))) ??
    quoted.find((words) => !standsLoosely(everywhere, fold(words)))
  if (missing !== undefined)
    return { conflict: { kind: 'subject', asked: missing, found: null }, strength: NOT_NAMED, agreement: 0 }
  const law = compareLaws(question, found) ?? compareCounted(question, found)
  if (law !== null) return law
  const other = compareKinds(question, found, everywhere)
  if (other !== null) return other
  return named.length + quoted.length > 0 ? { conflict: null, strength: 0, agreement: 1 } : NOTHING_TO_COMPARE
}

/** A law asked by name: the passage is of that law, or names it near the asked words, unless its own standing is asked. */
function compareLaws(question: string, { title, near }: Found): Comparison | null {
  const asked = LAW.exec(question)?.[1]
  if (asked === undefined || NO_LAW.test(asked)) return null
  const titles = title.split(/[\s《》（(]+/).map((name) => name.replace(/^中华人民共和国/, ''))
  const isNamed = near.includes(`《${asked}》`) || near.includes(`《中华人民共和国${asked}》`)
  if (titles.includes(asked) || (isNamed && !ABOUT_ITSELF.test(question)))
    return { conflict: null, strength: 0, agreement: 1 }
  const other = titles.find((name) => /(?:法|条例|办法|规定|细则)$/.test(name))
  if (other === undefined) return null
  return { conflict: { kind: 'subject', asked, found: other }, strength: NAMED_ELSEWHERE, agreement: 0 }
}

/** One of several texts of a name asked, and another found. */
function compareCounted(question: string, { title }: Found): Comparison | null {
  const [asked, other] = [COUNTED_TEXT.exec(question), COUNTED_TEXT.exec(title)]
  if (asked === null || other === null) return null
  if (asked[1] === other[1]) return { conflict: null, strength: 0, agreement: 1 }
  const conflict = { kind: 'subject', asked: asked[0], found: other[0] } as const
  return { conflict, strength: NAMED_ELSEWHERE, agreement: 0 }
}

/** One kind asked and another found; who names both compares them, and either may answer. */
function compareKinds(question: string, { near }: Found, everywhere: string): Comparison | null {
  for (const kinds of EXCLUSIVE) {
    const asked = kinds.filter((kind) => kind.test(question))
    const [first] = asked
    if (first === undefined || asked.some((kind) => kind.test(everywhere))) continue
    const other = kinds.map((kind) => kind.exec(near)?.[0]).find((word) => word !== undefined)
    if (other === undefined) continue
    const conflict = { kind: 'subject', asked: first.exec(question)?.[0] ?? '', found: other } as const
    return { conflict, strength: NAMED_ELSEWHERE, agreement: 0 }
  }
  return null
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
