import type { ReleaseEvaluation, ReleaseSummary } from '../../../desk-contract.ts'
import type { Standing } from './answer-standing.ts'

const STATES: Readonly<Record<ReleaseSummary['state'], Standing>> = {
  building: { text: '正在构建和评测', sign: '◌', tone: 'info' },
  failed: { text: '构建失败', sign: '✕', tone: 'bad' },
  ready: { text: '可以发布', sign: '○', tone: 'warn' },
  published: { text: '已发布', sign: '●', tone: 'good' },
  replaced: { text: '已被替换', sign: '—', tone: 'plain' },
}

export function releaseStanding(release: ReleaseSummary): Standing {
  return release.live ? { text: '正在使用', sign: '●', tone: 'good' } : STATES[release.state]
}

export type Measure = ReleaseEvaluation['measures'][number]

/** The difference as it is read: with its sign, and a word that says which way. */
export function differenceWords({ before, after }: Measure): string {
  const difference = after - before
  if (Math.abs(difference) < 0.0005) return '不变'
  return `${difference > 0 ? '↑ 升' : '↓ 降'} ${Math.abs(difference).toFixed(3)}`
}

/** What the evaluation says of an answer that changed. */
export function betterWords(better: boolean | null): Standing {
  if (better === null) return { text: '没有标准答案', sign: '·', tone: 'plain' }
  return better ? { text: '变好', sign: '↑', tone: 'good' } : { text: '变差', sign: '↓', tone: 'bad' }
}
