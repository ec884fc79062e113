import type { SourceLine } from './source-line.ts'
import { isTitle } from './title-line.ts'

const NUMBER = '[0-9０-９〇零○Ｏ一二三四五六七八九十\\s]'
const DATE = new RegExp(`^[（(]?\\s*${NUMBER}{4,9}年${NUMBER}{1,6}月${NUMBER}{1,6}日\\s*[）)]?$`)
const DATED = new RegExp(`^[（(]?\\s*${NUMBER}{4,9}年${NUMBER}{1,6}月(?:${NUMBER}{1,6}日)?`)
const HISTORY = /通过|公布|发布|批准|修订|修正|修改|施行|印发|废止|公告/
const FILE_NUMBER =
  /^\S{0,20}[〔[［（(]\s*\d{4}\s*[〕\]］）)]\s*第?\s*\d+\s*号$|^\S{2,30}令\s*[（(]?第.{1,8}号[）)]?$/
const ORGANISATION =
  /(?:局|部|委|会|厅|院|府|室|署|办|处|工委|党组|团委|工会|法院|检察院|大学|学院|学校|公司|中心|集团|行)$/
const CLOSING_NOTE = /^[（(].{2,40}[）)]$|^(?:抄送|抄报|主送|联系人|联系电话|公开方式|印发)|印发$/
const LEADS_ON = /^(?:为|根据|按照|依据|现|经)|(?:如下|下列|以下).{0,8}[：:]$/

/** A line that is a date and nothing else: 2020年3月2日, 二〇二〇年三月二日. */
export const isDateLine = (line: SourceLine): boolean => DATE.test(line.text)

/** A line of a document's history: when it was passed, published or amended; or its 文号. */
export const isHistory = (line: SourceLine): boolean =>
  FILE_NUMBER.test(line.text) || (DATED.test(line.text) && HISTORY.test(line.text)) || isDateLine(line)

/** A short line that names who signs. */
export const isSigner = (line: SourceLine): boolean =>
  line.marker === null && line.text.length <= 60 && isTitle(line.text) && ORGANISATION.test(line.text)

/** What may follow a signature's date: (此件主动公开), 抄送：…, …印发. */
export const isClosingNote = (line: SourceLine): boolean =>
  line.marker === null && CLOSING_NOTE.test(line.text)

/** 各区县教体局、市属各学校： — whom the document is sent to. */
export const isAddressee = (line: SourceLine): boolean =>
  line.marker === null &&
  /[：:]$/.test(line.text) &&
  !LEADS_ON.test(line.text) &&
  !line.text.includes('。') &&
  /^(?:各|国务院|教育部|中央|有关|市|省|区|县)|[局部厅院校委会府]/.test(line.text)

const NAMED = /^(指导思想|总体要求|总体思路|工作思路|总体目标|工作目标|主要目标|基本原则)\s*(?:[：:。]\s*|$)/

/** The name of an unnumbered paragraph that is known by its first words, such as 指导思想:…, or null. */
export function paragraphName(line: SourceLine): string | null {
  return line.marker === null ? (NAMED.exec(line.text)?.[1] ?? null) : null
}
