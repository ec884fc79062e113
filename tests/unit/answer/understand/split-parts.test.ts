import { describe, expect, it } from 'vitest'
import { asksApart, splitParts } from '../../../../server/answer/understand/split-parts.ts'
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

  it('takes apart what is asked about two things at once', () => {
    expect(parts('食堂和宿舍分别归谁管')).toEqual(['食堂归谁管', '宿舍归谁管'])
    expect(parts('安全教育跟心理健康这两样都有什么安排')).toEqual([
      '安全教育有什么安排',
      '心理健康有什么安排',
    ])
    expect(parts('学校和家长怎么配合')).toEqual([])
  })

  it('leaves out what only leads in', () => {
    expect(parts('来电人问两件事：一问校服怎么买，二问食堂怎么管')).toEqual(['校服怎么买', '食堂怎么管'])
    expect(parts('报两个数：大班额几所、寄宿制学校几所')).toEqual(['大班额几所', '寄宿制学校几所'])
  })

  it('leaves a case alone that ends in one question', () => {
    expect(parts('当班主任又累又没奔头，局里给搭什么平台')).toEqual([])
    expect(parts('孩子上初二，数学老师暗示周末去补课，教育局查不查')).toEqual([])
  })

  it('leaves one question alone', () => {
    expect(parts('课后服务怎么收费')).toEqual([])
  })
})

describe('asksApart', () => {
  it.each(['食堂怎么管？校服怎么买', '食堂怎么管，还有校服怎么买', '一问食堂怎么管，二问校服怎么买'])(
    '%s',
    (question) => expect(asksApart(question)).toBe(true),
  )
  it.each(['课后服务怎么收费？', '还有几间空教室怎么办', '食堂怎么管，归谁管'])('not %s', (question) =>
    expect(asksApart(question)).toBe(false),
  )
})
