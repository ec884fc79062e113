import type { Level } from '../../../domain/document.ts'

export interface KindClues {
  readonly title: string
  readonly number: string | null
  readonly level: Level | null
  readonly issuers: readonly string[]
}

/** What sort of document it is, by title, number and level, in the words of 立法法. */
export function inferKind({ title, number, level, issuers }: KindClues): string {
  const bare = title.replace(/[（(][^（）()]*[）)]$/, '')
  if (/^最高人民(?:法院|检察院)/.test(bare) && /解释|规定|批复|规则$/.test(bare)) return '司法解释'
  if (/法$|法典$/.test(bare) && !/办法$|关于/.test(bare)) return '法律'
  if (issuers.some((name) => /人民代表大会/.test(name))) return level === 'national' ? '法律' : '地方性法规'
  if (issuers.includes('中共中央') && /条例$/.test(bare)) return '党内法规'
  if (/条例$/.test(bare) && level === 'national') return '行政法规'
  if (number?.startsWith('国务院令') === true) return '行政法规'
  if (number !== null && /令第/.test(number)) return '规章'
  if (/(?:工作要点|工作计划)$/.test(bare) && /\d{4}年/.test(bare)) return '年度计划'
  return '规范性文件'
}
