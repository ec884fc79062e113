import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey, formatSteps, parseSteps, type Address } from '../../../server/domain/address.ts'
import { findAddresses, parseAddress } from '../../../server/domain/find-addresses.ts'

/** An address in short: 条12/款2, 条1..条5, 条-1 for 上一条, 条$1 for 最后一条. */
function brief(address: Address): string {
  switch (address.kind) {
    case 'place':
      return addressKey(address.steps)
    case 'range':
      return `${addressKey(address.from)}..${addressKey(address.to)}`
    case 'name':
      return address.name
    case 'relative':
      return `${address.unit}${address.offset >= 0 ? '+' : ''}${address.offset}`
    case 'last':
      return `${address.unit}$${address.fromEnd}${address.count > 1 ? `x${address.count}` : ''}`
  }
}

const found = (text: string): string[] => findAddresses(text).map(({ address }) => brief(address))

describe('findAddresses', () => {
  it.each([
    ['第二十七条讲什么', ['条27']],
    ['第27条', ['条27']],
    ['第 ２７ 条', ['条27']],
    ['27条说的啥', ['条27']],
    ['第27条款', ['条27']],
    ['第12条第二款第（三）项', ['条12/款2/项3']],
    ['义务教育法第十二条第二款怎么说', ['条12/款2']],
    ['第十二条的第2款', ['条12/款2']],
    ['第十二条二款三项', ['条12/款2/项3']],
    ['第一百二十条之一', ['条120-1']],
    ['120条之一', ['条120-1']],
    ['第三章讲什么', ['章3']],
    ['第六部分有哪些措施', ['部分6']],
    ['第七大部分', ['部分7']],
    ['第二章第一节', ['章2/节1']],
    ['第六部分第二条', ['部分6/条2']],
    ['第一部分第（三）项', ['部分1/项3']],
    ['第一条至第五条', ['条1..条5']],
    ['第十条到十二条', ['条10..条12']],
    ['12-15条', ['条12..条15']],
    ['第12—15条', ['条12..条15']],
    ['前三条', ['条1..条3']],
    ['第十二、十三条', ['条12', '条13']],
    ['第3条和第5条', ['条3', '条5']],
    ['上一条呢', ['条-1']],
    ['前面那条', ['条-1']],
    ['下一条', ['条+1']],
    ['下一部分', ['部分+1']],
    ['这一条什么时候完成', ['条+0']],
    ['最后一条', ['条$1']],
    ['最后两条', ['条$2x2']],
    ['倒数第二条', ['条$2']],
    ['最后一章', ['章$1']],
    ['指导思想是什么', ['指导思想']],
    ['附录第一条', ['附录0/条1']],
    ['附件2第3条', ['附件2/条3']],
    ['要点3', ['要点3']],
    ['第27条第2句', ['条27/句2']],
  ])('reads %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    '一共34条吗',
    '有几条',
    '二十条措施',
    '本条例什么时候施行',
    '下一条例',
    '2020年第3次会议',
    '附件',
    '一条龙服务',
    '这三条建议',
    '二年级有几项活动',
    '上课铃',
  ])('finds none in %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('tells a bare number from a full address', () => {
    expect(findAddresses('27条').map(({ explicit }) => explicit)).toEqual([false])
    expect(findAddresses('第27条').map(({ explicit }) => explicit)).toEqual([true])
  })

  it('gives the place of the words', () => {
    const text = '请问第27条和最后一条'
    expect(findAddresses(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '第27条',
      '最后一条',
    ])
  })

  it('finishes on any text, with spans inside it and in order', () => {
    const piece = fc.constantFrom(
      '第',
      '一',
      '十',
      '12',
      '条',
      '款',
      '项',
      '（',
      '）',
      '至',
      '-',
      '上',
      '最后',
      '章',
      '、',
      '附录',
      '之',
      ' ',
    )
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (question) => {
        let last = 0
        for (const { start, end } of findAddresses(question)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(question.length)
          expect(end).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('formatSteps', () => {
  it('writes what parseSteps reads, in both scripts', () => {
    const number = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.constantFrom('han' as const, 'arabic' as const),
        (a, b, c, script) => {
          const steps = [
            { unit: '条' as const, number: a, sub: null },
            { unit: '款' as const, number: b, sub: null },
            { unit: '项' as const, number: c, sub: null },
          ]
          expect(parseSteps(formatSteps(steps, script))).toEqual(steps)
        },
      ),
    )
  })

  it('writes inserted articles and appendices', () => {
    expect(formatSteps(parseSteps('120条之1') ?? [], 'han')).toBe('第一百二十条之一')
    expect(formatSteps(parseSteps('附件2第三条') ?? [], 'arabic')).toBe('附件2第3条')
  })
})

describe('parseAddress', () => {
  it.each([['第十二条第二款'], ['指导思想'], ['第一部分第（三）项'], ['要点3'], ['附件2第一段']])(
    'reads %s',
    (words) => {
      expect(parseAddress(words)).not.toBeNull()
    },
  )

  it.each([['第十二条怎么说'], ['学前教育'], ['']])('does not read %s', (words) => {
    expect(parseAddress(words)).toBeNull()
  })
})
