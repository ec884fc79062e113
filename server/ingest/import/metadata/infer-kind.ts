import type { Level } from '../../../domain/document.ts'

export interface KindClues {
  readonly title: string
  readonly number: string | null
  readonly level: Level | null
  readonly issuers: readonly string[]
}

type Rule = (clues: KindClues & { readonly bare: string }) => boolean

/** The first rule that fits decides; 立法法 says who makes which. */
const RULES: readonly (readonly [kind: string, fits: Rule])[] = [
  ['司法解释', ({ bare }) => /^最高人民(?:法院|检察院)/.test(bare) && /解释|规定|批复|规则$/.test(bare)],
  ['法律', ({ bare }) => /(?:法|法典)$/.test(bare) && !/办法$|关于/.test(bare)],
  ['法律', ({ issuers, level }) => level === 'national' && issuers.some(isCongress)],
  ['地方性法规', ({ issuers }) => issuers.some(isCongress)],
  ['党内法规', ({ bare, issuers }) => issuers.includes('中共中央') && /条例$/.test(bare)],
  ['行政法规', ({ bare, level }) => /条例$/.test(bare) && level === 'national'],
  ['行政法规', ({ number }) => number?.startsWith('国务院令') === true],
  ['规章', ({ number }) => number !== null && /令第/.test(number)],
  ['年度计划', ({ bare }) => /\d{4}年/.test(bare) && /(?:工作要点|工作计划)$/.test(bare)],
]

const isCongress = (name: string): boolean => name.includes('人民代表大会')

/** What sort of document it is, by title, number, level and issuer. */
export function inferKind(clues: KindClues): string {
  const bare = clues.title.replace(/[（(][^（）()]*[）)]$/, '')
  return RULES.find(([, fits]) => fits({ ...clues, bare }))?.[0] ?? '规范性文件'
}
