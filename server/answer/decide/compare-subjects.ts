import { normalise } from '../../text/normalise.ts'
import { findPlaces } from '../../text/places.ts'
import { NOTHING_TO_COMPARE, type Comparison, type Found } from './conflict.ts'

/** Words of which one excludes the others: who asks about one is not answered with another. */
const EXCLUSIVE: readonly (readonly string[])[] = [
  ['公办', '民办'],
  ['语文', '数学', '英语', '物理', '化学', '生物', '历史', '地理', '体育', '音乐', '美术', '书法'],
  ['养老保险', '医疗保险', '失业保险', '工伤保险', '生育保险'],
  ['博士', '硕士', '本科', '专科'],
  ['正高', '副高', '中级', '初级'],
  ['春季', '秋季'],
  ['寒假', '暑假'],
  ['国有企业', '民营企业'],
  ['大型企业', '中小企业', '小微企业', '中小微企业'],
  [
    '医务人员',
    '医生',
    '村医',
    '护士',
    '教练',
    '公务员',
    '民警',
    '环卫工人',
    '志愿者',
    '社区工作者',
    '快递',
    '外卖',
    '教师',
  ],
  ['新建', '改建', '扩建'],
  ['入园', '入学', '毕业'],
]

const BOOK = /《([^《》]{2,})》/g
const QUOTED = /[“"「]([^“”"「」]{2,12})[”"」]/g
const SCHOOL =
  /(?:^|[在去到问由对和与、，及的]|请问)([\p{Script=Han}]{2,8}?(?:大学|学院|师专|中学|小学|幼儿园|医院|集团|有限公司))/gu
const GENERIC =
  /^(?:[一二三四五六七八九十]?(?:各|全|该|本|某|公办|民办|普通|高级|初级|职业|高等|农村|乡镇|城区|普惠性?|优质|中心|附属|省|市|区|县|我|咱|你|哪|所|些|个|孩子|上|读|新|老|有|没|能|要|是|不|开|办|建|学生|中|大|寄宿制)+)/

/** 今年新建多少幼儿园 is a question, no name. */
const ASKS = /多少|几|什么|啥|哪|怎么|咋|今年|[吗呢]/

/** 义务教育法, 工伤保险条例 without title marks. */
const LAW =
  /(?:^|[，。、？\s按照据问和]|中华人民共和国|根据)([\p{Script=Han}]{2,18}?(?:法|条例))(?=从|什么|第|里|中|规定|是|的|有|对|怎么|要求|上|，|？|$)/u
const NO_LAW = /(?:办|方|书|语|违|执|司|非|合|普|守|立|依|无|设|做|说|看|用|宪|民|刑|想|枉|犯|疗|手)法$/

const NAMED_ELSEWHERE = 1
const NOT_NAMED = 0.7

/** Compares the things that the question names: titles, quoted names, schools, and words that exclude each other. */
export function compareSubjects(question: string, found: Found): Comparison {
  const everywhere = fold(`${found.title} ${found.text}`)
  const named = namesIn(question)
  const missing = named.find((name) => !everywhere.includes(fold(name)))
  if (missing !== undefined)
    return { conflict: { kind: 'subject', asked: missing, found: null }, strength: NOT_NAMED, agreement: 0 }
  const law = compareLaws(question, found)
  if (law !== null) return law
  for (const group of EXCLUSIVE) {
    const asked = group.filter((word) => question.includes(word))
    const first = asked[0]
    if (first === undefined || asked.some((word) => everywhere.includes(word))) continue
    const other = group.find((word) => found.near.includes(word))
    if (other !== undefined)
      return {
        conflict: { kind: 'subject', asked: first, found: other },
        strength: NAMED_ELSEWHERE,
        agreement: 0,
      }
  }
  return named.length > 0 ? { conflict: null, strength: 0, agreement: 1 } : NOTHING_TO_COMPARE
}

/** A law asked by name: the passage is of that law, or names it near the asked words. */
function compareLaws(question: string, { title, near }: Found): Comparison | null {
  const asked = LAW.exec(question)?.[1]
  if (asked === undefined || NO_LAW.test(asked)) return null
  const titles = title.split(/[\s《》（(]+/).map((name) => name.replace(/^中华人民共和国/, ''))
  if (
    titles.some((name) => name === asked) ||
    near.includes(`《${asked}》`) ||
    near.includes(`《中华人民共和国${asked}》`)
  )
    return { conflict: null, strength: 0, agreement: 1 }
  const other = titles.find((name) => /(?:法|条例|办法|规定|细则)$/.test(name))
  if (other === undefined) return null
  return { conflict: { kind: 'subject', asked, found: other }, strength: NAMED_ELSEWHERE, agreement: 0 }
}

function namesIn(question: string): string[] {
  const names = [BOOK, QUOTED].flatMap((pattern) =>
    [...question.matchAll(pattern)].map((match) => match[1] as string),
  )
  for (const match of question.matchAll(SCHOOL)) {
    const name = withoutPlace(match[1] as string)
    if (name.length > 3 && !GENERIC.test(name) && !ASKS.test(name)) names.push(name)
  }
  return names
}

/** 济南小学 names no school; 张店区实验小学 does. */
function withoutPlace(name: string): string {
  const place = findPlaces(name).at(-1)
  return place === undefined || place.inName ? name : name.slice(place.end).replace(/^[的市区县省]/, '')
}

const fold = (text: string): string => normalise(text).text.replace(/[\s“”"「」]/g, '')
