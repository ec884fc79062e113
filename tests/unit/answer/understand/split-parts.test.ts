import { describe, expect, it } from 'vitest'
import { asksApart, splitParts, type MessagePart } from '../../../../server/answer/understand/split-parts.ts'
import { readLexicon } from '../../../../server/ingest/read-lexicon.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'

const analyse = buildAnalyse(readLexicon('corpus/lexicon').lexicon)
const split = (message: string): MessagePart[] => splitParts(message, analyse)
const parts = (message: string): string[] => split(message).map(({ question }) => question)

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
    expect(parts('校服费和伙食费，学校各由谁来定')).toEqual(['校服费学校由谁来定', '伙食费学校由谁来定'])
    expect(parts('学校和家长怎么配合')).toEqual([])
  })

  it('takes apart what is asked about the two clauses before', () => {
    expect(parts('既怕食堂不干净，又怕宿舍太挤，这两头分别怎么管')).toEqual([
      '既怕食堂不干净怎么管',
      '怕宿舍太挤怎么管',
    ])
    expect(parts('又要修操场又要换课桌，各花多少钱')).toEqual(['要修操场花多少钱', '要换课桌花多少钱'])
  })

  it('gives each of two things its own question', () => {
    expect(parts('食堂和科技节，一个归谁管，一个第几届')).toEqual(['食堂归谁管', '科技节第几届'])
  })

  it('leaves out what only leads in', () => {
    expect(parts('来电人问两件事：一问校服怎么买，二问食堂怎么管')).toEqual(['校服怎么买', '食堂怎么管'])
    expect(parts('报两个数：大班额几所、寄宿制学校几所')).toEqual(['大班额几所', '寄宿制学校几所'])
    expect(parts('报数：示范幼儿园数量，寄宿制学校数量')).toEqual(['示范幼儿园数量', '寄宿制学校数量'])
  })

  it('gives each part the case that was told before', () => {
    expect(split('新建小区的幼儿园，每班最多几个人，离家最远多少米').map(({ context }) => context)).toEqual([
      '新建小区的幼儿园',
      '新建小区的幼儿园',
    ])
    expect(
      split('我是村里教师，想问两件：职称照顾不照顾？住的宿舍修不修？').map(({ context }) => context),
    ).toEqual(['我是村里教师，', '我是村里教师，'])
  })

  it('lets a part lean on the first one that is nothing without it', () => {
    expect(split('民办幼儿园学费减不减？饭钱呢')).toEqual([
      { question: '民办幼儿园学费减不减', context: '' },
      { question: '饭钱呢', context: '民办幼儿园学费减不减' },
    ])
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
