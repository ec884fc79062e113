import { describe, expect, it } from 'vitest'
import { splitParts } from '../../../../server/answer/understand/split-parts.ts'
import { readLexicon } from '../../../../server/ingest/read-lexicon.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'

const analyse = buildAnalyse(readLexicon('corpus/lexicon').lexicon)
const parts = (question: string): string[] => splitParts(question, analyse)

describe('splitParts', () => {
  it('takes a message apart that asks twice', () => {
    expect(parts('幼儿园收费标准怎么定，教师轮岗几年一次')).toEqual([
      '幼儿园收费标准怎么定',
      '教师轮岗几年一次',
    ])
    expect(parts('课后服务怎么收费？还有大班额怎么解决')).toEqual(['课后服务怎么收费', '大班额怎么解决'])
  })

  it('leaves a case alone that ends in one question', () => {
    expect(parts('当班主任又累又没奔头，局里给搭什么平台')).toEqual([])
    expect(parts('孩子上初二，数学老师暗示周末去补课，教育局查不查')).toEqual([])
  })

  it('leaves one question alone', () => {
    expect(parts('课后服务怎么收费')).toEqual([])
  })
})
