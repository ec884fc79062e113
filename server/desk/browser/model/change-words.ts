import type { ChangeSummary } from '../../../desk-contract.ts'
import type { Standing } from './answer-standing.ts'

export const CHANGE_KINDS: Readonly<Record<ChangeSummary['kind'], string>> = {
  resolved_question: '段落回答问题',
  lexicon_line: '词表',
  document: '文件',
  document_check: '文件核对',
  referral: '转交',
}

export const CHANGE_STATES: Readonly<Record<ChangeSummary['state'], Standing>> = {
  proposed: { text: '等审批', sign: '○', tone: 'warn' },
  approved: { text: '已批准', sign: '✓', tone: 'good' },
  rejected: { text: '已退回', sign: '✕', tone: 'bad' },
  released: { text: '已发布', sign: '●', tone: 'info' },
}
