import type { ReleaseEvaluation, ReleaseSummary } from '../../../desk-contract.ts'
import { MEASURES } from '../../../domain/measures.ts'
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

/** As far as the three decimals on the screen tell. */
export const isUnchanged = ({ before, after }: Measure): boolean => Math.abs(after - before) < 0.0005

/** The difference as it is read: how far, which way, and whether that is good, which for some measures is down. */
export function differenceStanding(measure: Measure): Standing {
  if (isUnchanged(measure)) return { text: '不变', sign: '＝', tone: 'plain' }
  const difference = measure.after - measure.before
  const isBetter = difference > 0 !== (MEASURES[measure.name]?.lessIsBetter ?? false)
  const sign = difference > 0 ? '↑' : '↓'
  const size = Math.abs(difference).toFixed(3)
  return { text: `${isBetter ? '变好' : '变差'} ${size}`, sign, tone: isBetter ? 'good' : 'bad' }
}

/** What the evaluation says of an answer that changed. */
export function betterWords(better: boolean | null): Standing {
  if (better === null) return { text: '没有标准答案', sign: '·', tone: 'plain' }
  return better ? { text: '变好', sign: '↑', tone: 'good' } : { text: '变差', sign: '↓', tone: 'bad' }
}
