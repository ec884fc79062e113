import type { Aspect } from '../../contract.ts'
import type { Library } from '../../domain/library.ts'
import { askedPlaces } from '../../text/asked-places.ts'
import { relatePlaces } from '../../text/places.ts'
import type { Scope } from '../deps.ts'
import { versionOn } from '../../domain/standing.ts'
import type { TimeAsked } from '../evidence/weigh-documents.ts'
import { isPersonalCase } from './personal-case.ts'

const ASPECTS: Readonly<Record<Aspect, RegExp>> = {
  condition: /条件|资格|要求|够不够|符合|什么样的.{0,6}(?:能|可以)|年龄|学历/,
  exception: /例外|除外|特殊情况|什么情况下(?:不|可以不)|必须.{0,6}吗/,
  procedure: /流程|程序|手续|怎么(?:申请|办理|报名|申报|评)|如何(?:申请|办理|报名|申报)|材料/,
  deadline: /什么时候|啥时候|何时|几月|几号|截止|期限|多久|哪天|几点/,
  fee: /收费|费用|多少钱|要钱|交钱|免费|学费|价格|补助|补贴|工资/,
  contact: /电话|联系方式|打哪|找谁|去哪.{0,4}(?:办|投诉|举报)|地址|网址/,
}

const NOW = /现在|目前|如今|最新|眼下|当前|现行/
const PLAN =
  /工作要点|这份(?:计划|文件|要点)|(?:20|二[零〇])(?:20|二[零〇])年?的?(?:计划|要点|工作)|今年(?:的)?(?:计划|安排|目标|任务)/
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)\s*年?/g
/** 20年闹疫情那会儿, 17年市里: the year in two digits, where it cannot be a stretch of years. */
const SHORT_YEAR =
  /(?<![\d第过近这那前后])([12]\d)年(?=的?(?:时候|那时|那会|那阵|那年|当时|[春夏秋冬]|[上下]半年|高考|中考|市里|省里|闹|疫情))/
const NUMBERED_TITLE = /《[^》]+》|[〔[]\d{4}[〕\]]|\d{4}\s*[-—–至到]\s*\d{4}/g

/** The plan's own city, and with it everything inside and above it. */
export interface Jurisdiction {
  /** Division codes without trailing zeros: 3703 for 淄博市. */
  readonly codes: readonly string[]
}

/** Builds the reader of what a question limits itself to: documents, day, year, place, aspects. */
export function buildFindScope(
  library: Library,
  jurisdiction: Jurisdiction,
): (question: string, asOf: string) => Scope {
  return (question, asOf) => {
    const year = readYear(question, asOf)
    const isPast = year !== null && year < Number(asOf.slice(0, 4)) && saysThen(question)
    const day = isPast ? `${year}-12-31` : asOf
    const named = library.findNames(question).map(({ documents }) => versionOn(documents, day))
    return {
      named: [...new Set(named)],
      unknownDocument: named.length > 0 ? null : unknownTitle(question),
      asOf: day,
      year,
      timeAsked: readTime(question, year),
      aspects: (Object.keys(ASPECTS) as Aspect[]).filter((aspect) => ASPECTS[aspect].test(question)),
      personal: isPersonalCase(question),
      foreignPlace: findForeignPlace(question, jurisdiction),
    }
  }
}

/** The year that a question names outside of titles and 文号; 去年 and 明年 count from the asked day. */
function readYear(question: string, asOf: string): number | null {
  const plain = question.replace(NUMBERED_TITLE, ' ')
  const years = [...plain.matchAll(YEAR)].map((match) => Number(match[1]))
  const [first] = years
  if (first !== undefined) return first
  const short = SHORT_YEAR.exec(plain)?.[1]
  if (short !== undefined) return 2000 + Number(short)
  const thisYear = Number(asOf.slice(0, 4))
  if (/去年|上一?年度/.test(question)) return thisYear - 1
  if (/前年/.test(question)) return thisYear - 2
  if (/明年|下一?年度/.test(question)) return thisYear + 1
  return /后年/.test(question) ? thisYear + 2 : null
}

/** 2019年的时候 asks for the rule of that day; 2019年的计划 asks for another plan. */
const saysThen = (question: string): boolean =>
  /年?的?(?:时候|当时|那时|那会儿?)|那会儿|那阵子?|当时|当年|来着/.test(question)

function readTime(question: string, year: number | null): TimeAsked {
  if (NOW.test(question)) return 'now'
  return PLAN.test(question) || year === 2020 ? 'plan' : null
}

function unknownTitle(question: string): string | null {
  return /《([^》]+)》/.exec(question)?.[1] ?? null
}

/** The first place asked about that neither lies in the plan's city nor contains it; null where one does. */
function findForeignPlace(question: string, { codes }: Jurisdiction): string | null {
  const places = askedPlaces(question)
  const foreign = places.filter((place) => relatePlaces(place.codes, codes) === 'apart')
  return foreign.length === places.length ? (foreign[0]?.name ?? null) : null
}
