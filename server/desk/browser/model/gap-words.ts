import type { Gap } from '../../../desk-contract.ts'
import { reasonWords, type Standing } from './answer-standing.ts'

export const GAP_STATES: Readonly<Record<Gap['state'], Standing>> = {
  open: { text: '待处理', sign: '○', tone: 'warn' },
  in_work: { text: '处理中', sign: '◐', tone: 'info' },
  resolved: { text: '已解决', sign: '✓', tone: 'good' },
  dismissed: { text: '已忽略', sign: '—', tone: 'plain' },
}

const VERDICTS: Readonly<Record<string, string>> = {
  answers: '这段就是答案',
  helpful: '有帮助',
  wrong: '答错了',
  wrong_place: '位置不对',
  outdated: '内容过时',
  unclear: '看不懂',
}

export function verdictWords(verdict: string): string {
  return VERDICTS[verdict] ?? verdict
}

/** Why the questions of a gap found no answer, the most frequent reason first. */
export function reasonLine(reasons: Gap['reasons']): string {
  return Object.entries(reasons)
    .toSorted(([, one], [, other]) => other - one)
    .map(([reason, count]) => `${VERDICTS[reason] ?? reasonWords(reason)} ${count}`)
    .join('、')
}

export type GapOrder = 'questions' | 'age'

/** The most asked first, or the longest waiting first; the other decides between equals. */
export function orderGaps(gaps: readonly Gap[], order: GapOrder): readonly Gap[] {
  const byCount = (one: Gap, other: Gap) => other.questions - one.questions
  const byAge = (one: Gap, other: Gap) => one.openedAt.localeCompare(other.openedAt)
  return gaps.toSorted((one, other) =>
    order === 'questions'
      ? byCount(one, other) || byAge(one, other)
      : byAge(one, other) || byCount(one, other),
  )
}

interface Person {
  readonly name: string
  readonly displayName: string
}

/** A colleague as they are chosen: two may have the same name in full. */
export const assigneeName = ({ name, displayName }: Person): string =>
  displayName === name ? name : `${displayName}（${name}）`

/** By whom the list can be narrowed: oneself, whoever may get a gap, and whoever still has one and may not any more. */
export function assigneeChoices(
  me: string,
  assignees: readonly Person[],
  owners: readonly string[],
): readonly { readonly name: string; readonly text: string }[] {
  const others = assignees.filter(({ name }) => name !== me)
  const known = new Set([me, ...others.map(({ name }) => name)])
  return [
    { name: me, text: '我' },
    ...others.map((one) => ({ name: one.name, text: assigneeName(one) })),
    ...owners.filter((name) => !known.has(name)).map((name) => ({ name, text: `${name}（已不处理待办）` })),
  ]
}
