import type { Answer, Role } from '../../../contract.ts'
import { ASPECTS } from '../../../../miniprogram/model/answer-view'
import { callerName, reasonWords, standingOf } from './answer-standing.ts'
import { citeFormally } from './cite-formally.ts'

/** What the question asks for and the quotes do not say, in words. */
export function missingAspects({ asked, covered }: Answer['completeness']): readonly string[] {
  return asked.filter((aspect) => !covered.includes(aspect)).map((aspect) => ASPECTS[aspect])
}

/** When a question was taken, from whom, and by which number it is found again. */
export interface Taken {
  readonly role: Role | null
  readonly at: Date
  readonly receipt: string | null
}

/** A draft to paste into the work order system: what was asked, what was told, on which basis, what is still open. */
export function workOrder(answer: Answer, { role, at, receipt }: Taken): string {
  const { text, sign } = standingOf(answer.status)
  const sections = [
    section('来电', `${formatMoment(at)}　${callerName(role)}`),
    section('诉求', answer.question),
    section('答复', `${sign}${text}。${answer.text}`),
    section('依据', numbered(answer.citations.map(citeFormally))),
    section('还没有答到', numbered(openPoints(answer))),
    section('转办', numbered(answer.handoff.map(({ office, phone }) => `${office} ${phone}`))),
    section('版本', `资料版本 ${answer.release}，截至 ${answer.asOf}`),
    section('回执', receipt ?? ''),
  ]
  return sections.filter((one) => one !== '').join('\n')
}

function openPoints(answer: Answer): readonly string[] {
  const missing = missingAspects(answer.completeness)
  return [
    ...(answer.reason === null ? [] : [reasonWords(answer.reason)]),
    ...(missing.length === 0 ? [] : [`引文没有写到：${missing.join('、')}`]),
  ]
}

function section(name: string, words: string): string {
  return words === '' ? '' : `【${name}】${words}`
}

function numbered(lines: readonly string[]): string {
  if (lines.length <= 1) return lines.join('')
  return lines.map((line, index) => `\n${index + 1}. ${line}`).join('')
}

function formatMoment(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
