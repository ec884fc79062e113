import type { Level } from '../../../domain/document.ts'

const NATIONAL =
  /^(?:中共中央|中央|国务院|全国|中华人民共和国|最高人民|教育部|财政部|公安部|民政部|司法部|人力资源(?:和)?社会保障部|国家|共青团中央|中国)|^[\u4e00-\u9fa5]{2,12}部(?:办公厅)?$|^[\u4e00-\u9fa5]{2,10}(?:总局|总署)(?:办公厅)?$/
const COUNTY = /[\u4e00-\u9fa5]{1,6}(?:县|(?<!自治|新|开发|地)区)(?=[\u4e00-\u9fa5]|$)/
const MUNICIPAL = /市|自治州|盟|地区/
const PROVINCIAL = /省|自治区|^(?:中共)?(?:北京|天津|上海|重庆)市/

/** The level of government that a body belongs to, by its name; null when the name does not say. */
export function inferLevel(issuers: readonly string[], title: string): Level | null {
  const names = issuers.length > 0 ? issuers : [title]
  for (const name of names) {
    const level = levelOfName(name)
    if (level !== null) return level
  }
  return null
}

function levelOfName(name: string): Level | null {
  if (NATIONAL.test(name)) return 'national'
  if (PROVINCIAL.test(name) && !/省.{1,8}市|省.{1,8}县/.test(name)) return 'provincial'
  if (COUNTY.test(name.replace(/^.*?市(?=.)/, ''))) return 'county'
  return MUNICIPAL.test(name) ? 'municipal' : null
}
