import type { Carried, Citation } from '../../contract.ts'
import type { Token } from '../../domain/token.ts'
import { isInformative } from '../../text/analyse.ts'

/** Questions whose words are carried: older ones are no longer what is talked about. */
const MOST_QUESTIONS = 2
/** What is asked of a matter, not the matter: 一年多少钱, 谁负责, 怎么申请, 几天内处理. */
const ASPECT =
  /收费|费用|价格|金额|标准|钱|[一每几两]?[年月天日次](?:内|多|以内)?|时间|期限|流程|程序|手续|材料|条件|电话|地址|地点|部门|单位|负责|处理|办理|申请|报名|投诉|举报|转|找|管|文件|依据|根据|规定|出处|原文|念|讲|说法|别的|其他|还有|学校|老师|家长|孩子/g
/** A level of schools; another one takes its place. */
const LEVEL = /幼儿园|小学|初中|高中|普高|中职|职高|中专|大学|高校/g
/** How somebody asks, not what of. */
const ASKING = /^(?:安排|打算|规定|要求|情况|政策|措施|内容|办法|今年|现在|合法|违规|违法|允许|必须)$/
const LONGEST_LABEL = 16
const BETWEEN = '，'

/** What a question is about: the words that say something, after those of the turn that it goes on from. */
export function topicOf(
  question: string,
  tokens: readonly Token[],
  before: Carried | undefined,
): Carried | null {
  const own = tokens
    .filter((token) => isInformative(token) && !ASKING.test(token.term))
    .map(({ start, end }) => question.slice(start, end))
    .join('')
  const matters = (before?.value.split(BETWEEN) ?? []).filter(saysOfWhat)
  const value = [...matters.map((each) => atLevelOf(own, each)), own]
    .filter(Boolean)
    .slice(-MOST_QUESTIONS)
    .join(BETWEEN)
  if (value === '') return null
  return { slot: 'topic', value, label: before?.label ?? shorten(question) }
}

/** True where words name a matter, and not only what is asked of one. */
const saysOfWhat = (words: string): boolean => words.replace(ASPECT, '').length > 1

/** 小学作业, then 那初中呢: the words before without the level that was asked about. */
function atLevelOf(own: string, earlier: string): string {
  const isOnlyLevel = own.replace(LEVEL, '') === '' && own !== ''
  return isOnlyLevel ? earlier.replace(LEVEL, '') : earlier
}

const shorten = (question: string): string =>
  question.length > LONGEST_LABEL ? `${question.slice(0, LONGEST_LABEL)}…` : question

/** The carried context that this turn uses: nothing that the asker removed. */
export function usableContext(carried: readonly Carried[], drop: readonly string[]): readonly Carried[] {
  return carried.filter(({ slot }) => !drop.includes(slot))
}

/** What the next turn may lean on: what was asked about, and where the answer stands. */
export function contextAfter(topic: Carried | null, citations: readonly Citation[]): readonly Carried[] {
  const first = citations[0]
  const asked = topic === null ? [] : [topic]
  if (first === undefined) return asked
  return [
    ...asked,
    { slot: 'document', value: first.documentId, label: `《${first.title}》` },
    { slot: 'paragraph', value: first.paragraphId, label: `${first.address}` },
  ]
}
