import type { Answer, Role } from '../../../contract.ts'
import { REASONS } from '../../../../miniprogram/model/answer-view'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plain'

export interface Standing {
  readonly text: string
  readonly sign: string
  readonly tone: Tone
}

const STANDINGS: Readonly<Record<Answer['status'], Standing>> = {
  answered: { text: '有依据', sign: '✓', tone: 'good' },
  partial: { text: '部分有依据', sign: '◐', tone: 'warn' },
  clarify: { text: '需要问清', sign: '？', tone: 'info' },
  unanswered: { text: '没有依据', sign: '✕', tone: 'bad' },
  conversation: { text: '不是政策问题', sign: '…', tone: 'plain' },
  crisis: { text: '紧急情况', sign: '！', tone: 'bad' },
}

/** How an answer stands, in words, with a sign, and with a tone that is never the only difference. */
export function standingOf(status: string): Standing {
  return STANDINGS[status as Answer['status']] ?? { text: status, sign: '·', tone: 'plain' }
}

/** Why an answer is not a full one, in words. */
export function reasonWords(reason: string): string {
  return REASONS[reason as keyof typeof REASONS] ?? reason
}

/** Who is calling. Nobody in particular sends no role. */
export const CALLERS: readonly { readonly role: Role | null; readonly name: string; readonly key: string }[] =
  [
    { role: 'parent', name: '家长', key: 'J' },
    { role: 'teacher', name: '教师', key: 'S' },
    { role: null, name: '其他', key: 'Q' },
  ]

export function callerName(role: Role | null): string {
  return CALLERS.find((caller) => caller.role === role)?.name ?? '其他'
}
