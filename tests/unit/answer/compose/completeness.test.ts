import { describe, expect, it } from 'vitest'
import { coveredAspects } from '../../../../server/answer/compose/completeness.ts'

describe('coveredAspects', () => {
  it('names the asked aspects that the quotes speak of, in the order asked', () => {
    const quotes = ['每生每课时3元。', '由家长提出申请，学校审核。']
    expect(coveredAspects(['fee', 'procedure', 'contact'], quotes)).toEqual(['fee', 'procedure'])
  })

  it.each([
    ['condition', '须具备本科以上学历。'],
    ['exception', '双方另有约定的不适用。'],
    ['deadline', '2020年底前完成。'],
    ['contact', '电话0533-2793626。'],
  ] as const)('sees %s in: %s', (aspect, quote) => {
    expect(coveredAspects([aspect], [quote])).toEqual([aspect])
    expect(coveredAspects([aspect], ['推进校园建设。'])).toEqual([])
  })
})
