import type { ChangeRecord } from '../../../desk-contract.ts'
import type { Standing } from './answer-standing.ts'

const KINDS: Readonly<Record<ChangeRecord['change']['kind'], string>> = {
  resolved_question: '段落回答问题',
  lexicon_line: '词表',
  document: '文件',
  referral: '转交',
}

export function changeKind(change: ChangeRecord['change']): string {
  return KINDS[change.kind]
}

/** One line that tells a change from others of its kind. */
export function changeTitle({ change }: Pick<ChangeRecord, 'change'>): string {
  if (change.kind === 'lexicon_line') return `${change.lay} → ${change.official.join('、')}`
  if (change.kind === 'document') return titleOf(change.text) ?? change.documentId
  return change.question
}

/** The title in a corpus file's front matter. */
function titleOf(text: string): string | null {
  return /^title:\s*(.+)$/m.exec(text)?.[1]?.replace(/^['"]|['"]$/g, '') ?? null
}

export const CHANGE_STATES: Readonly<Record<ChangeRecord['state'], Standing>> = {
  proposed: { text: '等审批', sign: '○', tone: 'warn' },
  approved: { text: '已批准', sign: '✓', tone: 'good' },
  rejected: { text: '已退回', sign: '✕', tone: 'bad' },
  released: { text: '已发布', sign: '●', tone: 'info' },
}
