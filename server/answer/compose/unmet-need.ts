import type { QuestionKind, Reason } from '../../contract.ts'
import { parseNumeral } from '../../domain/address.ts'

/** A kind of thing a question can demand, and how it looks where it is given. */
interface Need {
  readonly asked: RegExp
  readonly given: RegExp
  readonly reason: Reason
}

const NUMBER = '[\\d零一二三四五六七八九十百千万亿两][\\d.零一二三四五六七八九十百千万亿两]*'

/** In order: the first need that the question shows decides. Specific things come before plain numbers. */
const NEEDS: readonly Need[] = [
  {
    asked:
      /多少钱|几块钱|怎么收费|收费多少|收多少|多少元|花多少|交多少|给多少|补助多少|补贴多少|工资多少|什么价|几毛/,
    given: new RegExp(`${NUMBER}(?:万|亿)?元|免费|不收|不得收|不再收`),
    reason: 'no_figure_in_text',
  },
  {
    asked: /百分之几|几成|占比|比例|百分比/,
    given: /\d[\d.]*%|百分之|\d:\d|\d∶\d/,
    reason: 'no_figure_in_text',
  },
  {
    asked: /几点|几号|哪天|几月|哪一天/,
    given: new RegExp(`${NUMBER}(?:月|日|时|点)|\\d+\\.\\d+`),
    reason: 'no_rule_in_text',
  },
  {
    asked: /什么时候|啥时候|何时|截止|多会儿/,
    given: new RegExp(`${NUMBER}(?:年|月|日|时|点|天|个月|学期)|年内|年底|学期|期间|之前|以前|每年`),
    reason: 'no_rule_in_text',
  },
  {
    asked: /电话|联系方式|哪个号|什么号码|网址|地址在哪/,
    given: /\d{5,}|电话|网址|地址/,
    reason: 'no_rule_in_text',
  },
  {
    asked: /名单|哪些(?:学校|幼儿园|区县|区|单位)|哪几所|(?:学校|幼儿园|区县)(?:都)?有哪些/,
    given:
      /名单|[一-龥]{2}(?<![各个全区])(?:区|县)|(?:一|二|三|四|实验|附属)[中小](?:学)?、|(?:大学|学院)(?:、|和)/,
    reason: 'no_rule_in_text',
  },
  {
    asked: /哪一?年/,
    given: new RegExp(`\\d{4}(?:年|[—-]\\d{4})|${NUMBER}年内|年内|年底`),
    reason: 'no_rule_in_text',
  },
  {
    asked: /流程|手续|怎么申请|如何申请|怎么报名|怎么办理|什么材料|哪些材料|怎么评上/,
    given: /申请|申报|审核|报名|办理|程序|流程|提出|登记|材料|推荐|考核|评审/,
    reason: 'no_rule_in_text',
  },
  {
    asked: /年龄(?:上限|要求|限制)|条件|资格|够不够格|几篇/,
    given: /条件|符合|资格|须|应当|年以上|不得|具备|要求|取得|满/,
    reason: 'no_rule_in_text',
  },
]

const COUNT_ASKED =
  /(?:多少|几)(个|所|处|名|人|次|条|项|届|级|岁|天|小时|节|篇|公里|分|家|门|间|期|种|类|批|位|块|米|层|年)/
const NAMED_COUNT = /(?:哪|分别是哪|是指哪|指的是哪)([一二三四五六七八九十几\d]+)(?:个|项|条|种|级|所|大)/

/** A question of this form asks whether, not how many. */
const WHETHER = /吗|有没有|能不能|会不会|可不可以|是不是|真的|对不对/

/** Measure words that count the same things. */
const SAME_MEASURE: Readonly<Record<string, string>> = {
  个: '个处所名项条批届种大位家门级',
  所: '所处个家',
  处: '处所个',
  家: '家所个处',
  名: '名人',
  人: '人名',
  位: '位名人',
  项: '项个条大种',
  条: '条项个',
  种: '种类项个',
  类: '类种项',
}

/** What the question demands and the quotes do not give, or null when they give it. */
export function unmetNeed(question: string, kind: QuestionKind, quotes: readonly string[]): Reason | null {
  const quoted = quotes.join('\n')
  const need = NEEDS.find(({ asked }) => asked.test(question))
  if (need !== undefined) return need.given.test(quoted) ? null : need.reason
  const named = NAMED_COUNT.exec(question)
  if (named !== null)
    return namesThings(quotes, parseNumeral(named[1] as string) ?? 0) ? null : 'no_rule_in_text'
  const count = WHETHER.test(question) ? null : COUNT_ASKED.exec(question)
  if (count !== null) return givesCount(quoted, count[1] as string, question) ? null : 'no_figure_in_text'
  if (kind === 'number' && !WHETHER.test(question)) {
    return /\d|[二三四五六七八九十百千万]/.test(quoted) ? null : 'no_figure_in_text'
  }
  return null
}

/** A number with a fitting measure, other than the numbers that the question itself brings. */
function givesCount(quoted: string, measure: string, question: string): boolean {
  const measures = SAME_MEASURE[measure] ?? measure
  const counts = [...quoted.matchAll(new RegExp(`(${NUMBER})(?:余|多)?[${measures}]`, 'g'))].map(
    (match) => match[1] as string,
  )
  return counts.some((count) => !question.includes(count))
}

/** Names in a row: an enumeration with as many marks as so many things need, or a number of things in quotation marks. */
function namesThings(quotes: readonly string[], count: number): boolean {
  const marks = Math.max(2, count - 1)
  return quotes.some((quote) => {
    const bracketed = /“([^”]+)”/.exec(quote)?.[1] ?? ''
    return (quote.match(/[、；]/g) ?? []).length >= marks || bracketed.length === count
  })
}
