import type { QuestionKind, Reason } from '../../contract.ts'
import { parseNumeral } from '../../domain/address.ts'
import { findPlaces } from '../../text/places.ts'
import { NEEDS, NUMBER } from './needs.ts'

const COUNT_ASKED =
  /(?:多少|(?<!好|换|这|那)几)(?:个(?=小时|钟头|课时|工作日|月)|[十百千万])?(小时|钟头|课时|工作日|月|个|所|处|名|人|次|趟|回|条|项|届|级|岁|天|节|篇|公里|分|家|门|间|期|种|类|批|位|块|米|层|年|日)/
const NAMED_COUNT =
  /(?:哪|分别是哪|是指哪|指的是哪)([二三四五六七八九十几\d][一二三四五六七八九十\d]*)(?:个|项|条|种|级|所|大|门|样|类|家|位|件|档|块)/

/** 三十三所中小学都是哪些: as many names are wanted. */
const ALL_NAMED =
  /([二两三四五六七八九十百\d][一二三四五六七八九十百\d]*)(?:个|项|条|种|级|所|处|大|门|类|家|位|名)[^，。？?\d一二三四五六七八九十]{0,10}(?:都|分别|各)(?:是|叫|有|指)(?:的是)?(?:哪[些几]?|啥|什么)/

/** 分别是哪些级: names are wanted, however many. */
const EACH_NAMED = /分别(?:是|有|叫)(?:哪|什么|啥)|(?:逐个|逐一|一个个|一样样)(?:说|列|讲|念)/

/** Codes of the counties inside the plan's city. */
const COUNTY = /^3703\d\d$/
/** Parts of the city that are no counties. */
const ZONES = ['高新区', '经开区', '文昌湖']

/** 200个里校长占几个: the number of a part, which stands beside its name. */
const SHARE_OF = /([\p{Script=Han}]{2,4})(?:能)?占(?:了|到)?(?:几|多少)(?!成)/u

/** 挂牌还是给钱: what answers is said with a character of one of the two. */
const OR = /([\p{Script=Han}]{1,8})还是([\p{Script=Han}]{1,8})/u
const NUMERAL = /[\d一二三四五六七八九十]/
/** Characters that either may have and that tell nothing. */
const EMPTY = /[是不在要给会能有了的吗呢往个来去上下到由归按算叫让把被些这那真假谣传瞎]/g

/** A question of this form asks whether, not how many. */
const WHETHER = /吗|有没有|能不能|会不会|可不可以|是不是|还是|真的|对不对|就不能/

/** 念名单行不行: what stands before is the case, and all that is asked is whether it may be. */
const MAY =
  /(?:行不行|[行让中合对][吗不]|中不中|可以[吗不]|可不可以|合不合[法规理适]|合[法规理适][吗不]|合规矩[吗不]|允许[吗不]|在理[吗不]|对不对|[犯违][规法纪][吗不]|犯规矩[吗不])[？?。]*$/
const ASKS_MORE = /[多几哪何什啥谁怎咋]/

/** Each quote is said with its place, which answers. */
const WHERE_IT_STANDS =
  /第几(?:条|部分|章|项)|哪一?个?(?:条(?!件|线|路|街|道|河)|部分|章(?!程))|(?:写|规定|出)[在自](?:哪|什么地方)/

/** Who asks how many are to be left is told so by 清零. */
const DOWN_TO = /(?:减|降|少|控制|压)到|剩|还有几/
const NONE_LEFT = /清零/

/** Measure words that count the same things, as alternatives of a pattern. */
const SAME_MEASURE: Readonly<Record<string, string>> = {
  个: '[个处所名人位项条批届种大家门级]',
  所: '[所处个家]',
  处: '[处所个]',
  家: '[家所个处]',
  名: '[名人]',
  人: '[人名]',
  位: '[位名人]',
  项: '[项个条大种]',
  条: '[条项个]',
  次: '[次趟回]',
  趟: '[次趟回]',
  回: '[次趟回]',
  天: '[天日]|工作日',
  日: '[天日]|工作日',
  工作日: '日|工作日',
  节: '节|课时',
  年: '[年届]',
  小时: '小时|分钟',
  钟头: '小时|分钟',
  种: '[种类项个]',
  类: '[类种项]',
}

/** What the question demands and the quotes do not give, or null when they give it. */
export function unmetNeed(question: string, kind: QuestionKind, quotes: readonly string[]): Reason | null {
  return WHERE_IT_STANDS.test(question) || asksMay(question) ? null : missingIn(quotes, question, kind)
}

function asksMay(question: string): boolean {
  const last = question.split(/[，,。；]/).at(-1) ?? ''
  return MAY.test(last) && !ASKS_MORE.test(last)
}

function missingIn(quotes: readonly string[], question: string, kind: QuestionKind): Reason | null {
  const quoted = quotes.join('\n')
  const need = NEEDS.find(({ asked, reason }) => {
    const match = asked.exec(question)
    return match !== null && !(reason === 'no_figure_in_text' && asksWhether(question, match))
  })
  if (need !== undefined) return need.given.test(quoted) && !lacksPart(question, quoted) ? null : need.reason
  if (givesNeither(quoted, question) || lacksNames(quotes, question)) return 'no_rule_in_text'
  return lacksNumber(quoted, question, kind) ? 'no_figure_in_text' : null
}

function lacksNumber(quoted: string, question: string, kind: QuestionKind): boolean {
  if (NAMED_COUNT.test(question)) return false
  const count = WHETHER.test(question) ? null : COUNT_ASKED.exec(question)
  if (count !== null) return !givesCount(quoted, count, question) || lacksPart(question, quoted)
  return kind === 'number' && !WHETHER.test(question) && !/\d|[二三四五六七八九十百千万]/.test(quoted)
}

/** 哪三个区县: so many names are wanted, and the quotes do not name so many. */
function lacksNames(quotes: readonly string[], question: string): boolean {
  if (EACH_NAMED.test(question)) return quotes.length < 2 && !namesThings(quotes, 0)
  const named = NAMED_COUNT.exec(question) ?? ALL_NAMED.exec(question)
  return named !== null && !namesThings(quotes, parseNumeral(named[1] as string) ?? 0)
}

/** 收多少钱要公示吗, 还卡比例吗 ask whether, not how much: more than the figure, or no word that asks, before the 吗. */
function asksWhether(question: string, match: RegExpExecArray): boolean {
  const after = question.slice(match.index + match[0].length)
  return (
    /^[^，。？?]{3,}吗[？?。]?$/.test(after) ||
    (!/[多几哪何什啥谁怎咋]/.test(match[0]) && /^[^，。？?]{0,2}[吗不][？?。]?$/.test(after))
  )
}

/** A number with a fitting measure or before the very thing, other than the numbers that the question itself brings. */
function givesCount(quotes: string, asked: RegExpExecArray, question: string): boolean {
  if (DOWN_TO.test(question) && NONE_LEFT.test(quotes)) return true
  const part = SHARE_OF.exec(question)?.[1]
  const quoted = part === undefined ? quotes : besideOf(part, quotes)
  const measure = asked[1] as string
  const thing = /^\p{Script=Han}{2}/u.exec(question.slice(asked.index + asked[0].length))?.[0]
  const measured = `个?(?:${SAME_MEASURE[measure] ?? measure})`
  const follows = thing === undefined ? measured : `(?:${measured}|${thing})`
  const counts = [...quoted.matchAll(new RegExp(`(${NUMBER})(?:余|多)?${follows}`, 'g'))].map(
    (match) => match[1] as string,
  )
  return counts.some((count) => !question.includes(count))
}

/** The clauses that name a thing. */
const besideOf = (thing: string, quotes: string): string =>
  quotes
    .split(/[，。；、\n]/)
    .filter((clause) => clause.includes(thing))
    .join('\n')

/** True where the question asks which of two, and the quotes speak of neither. */
function givesNeither(quoted: string, question: string): boolean {
  const [, one = '', other = ''] = OR.exec(question) ?? []
  // 十一级还是十二级: a number is said whole.
  if (NUMERAL.test(one) && NUMERAL.test(other))
    return ![one.slice(-other.length), other].some((each) => quoted.includes(each))
  const telling = (words: string): string[] => [...words.replace(EMPTY, '')]
  const first = telling(one.slice(-other.length))
  const second = telling(other)
  const own = [
    ...first.filter((each) => !second.includes(each)),
    ...second.filter((each) => !first.includes(each)),
  ]
  return own.length > 0 && !own.some((character) => quoted.includes(character))
}

/** Names in a row: an enumeration with as many marks as so many things need, or a number of things in quotation marks. */
function namesThings(quotes: readonly string[], count: number): boolean {
  const marks = count === 0 ? 1 : Math.max(2, count - 1)
  return quotes.some((quote) => {
    const bracketed = /“([^”]+)”/.exec(quote)?.[1] ?? ''
    return (quote.match(/[、；]/g) ?? []).length >= marks || (count > 0 && bracketed.length === count)
  })
}

/** A county inside the city is asked about, and the text speaks of the city or the province as a whole. */
function lacksPart(question: string, quoted: string): boolean {
  if (ZONES.some((zone) => question.includes(zone) && !quoted.includes(zone))) return true
  const counties = findPlaces(question).filter(({ codes }) => codes.every((code) => COUNTY.test(code)))
  return counties.length > 0 && !counties.some(({ name }) => quoted.includes(name.replace(/[区县]$/, '')))
}
