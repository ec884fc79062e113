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

/** How a release goes live: as it was measured, over what got worse with a reason, or once more after another one. */
export type GoingLive = 'publish' | 'sign' | 'back'

export const GOING_LIVE: Readonly<Record<GoingLive, { readonly key: string; readonly name: string }>> = {
  publish: { key: 'P', name: '发布' },
  sign: { key: 'S', name: '签字发布' },
  back: { key: 'R', name: '回退到这个版本' },
}

/** The one way in which a release can go live now, or null. */
export function goingLive(release: ReleaseSummary, drops: number): GoingLive | null {
  if (release.live || release.state === 'building' || release.state === 'failed') return null
  if (release.publishedAt !== null) return 'back'
  return drops > 0 ? 'sign' : 'publish'
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
