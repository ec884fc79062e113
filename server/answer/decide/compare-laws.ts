import type { Comparison, Found } from './conflict.ts'

/** 义务教育法, 工伤保险条例 without title marks. */
const LAW =
  /(?:^|[，。、？\s按照据问和]|中华人民共和国|根据)([\p{Script=Han}]{2,18}?(?:法|条例))(?=从|什么|第|里|中|规定|是|的|有|对|怎么|要求|上|，|？|$)/u
const NO_LAW = /(?:办|方|书|语|违|执|司|非|合|普|守|立|依|无|设|做|说|看|用|宪|民|刑|想|枉|犯|疗|手)法$/

const ABOUT_ITSELF = /施行|生效|颁布|通过|修订|修正|废止|多少条|几条|几章/
/** 解释（一）, 意见（二）: texts of one name, counted. */
const COUNTED_TEXT = /(?:解释|意见|规定|办法|通知|批复)[（(]([一二三四五六七八九十]+)[）)]/

/** A law or one of several counted texts, asked by name; null where none is asked. */
export function compareLaws(question: string, found: Found): Comparison | null {
  return compareNames(question, found) ?? compareCounted(question, found)
}

/** A law asked by name: the passage is of that law, or names it near the asked words, unless its own standing is asked. */
function compareNames(question: string, { title, near }: Found): Comparison | null {
  const asked = LAW.exec(question)?.[1]
  if (asked === undefined || NO_LAW.test(asked)) return null
  const titles = title.split(/[\s《》（(]+/).map((name) => name.replace(/^中华人民共和国/, ''))
  const isNamed = near.includes(`《${asked}》`) || near.includes(`《中华人民共和国${asked}》`)
  if (titles.includes(asked) || (isNamed && !ABOUT_ITSELF.test(question)))
    return { conflict: null, strength: 0, agreement: 1 }
  const other = titles.find((name) => /(?:法|条例|办法|规定|细则)$/.test(name))
  if (other === undefined) return null
  return { conflict: { kind: 'subject', asked, found: other }, strength: 1, agreement: 0 }
}

/** One of several texts of a name asked, and another found. */
function compareCounted(question: string, { title }: Found): Comparison | null {
  const [asked, other] = [COUNTED_TEXT.exec(question), COUNTED_TEXT.exec(title)]
  if (asked === null || other === null) return null
  if (asked[1] === other[1]) return { conflict: null, strength: 0, agreement: 1 }
  const conflict = { kind: 'subject', asked: asked[0], found: other[0] } as const
  return { conflict, strength: 1, agreement: 0 }
}
