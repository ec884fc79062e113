import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../../server/text/normalise.ts'

describe('normalise', () => {
  it.each([
    ['ＡＰＰ　１２％', 'app 12%'],
    ['課後延時服務', '课后延时服务'],
    ['１∶６', '1:6'],
    ['二〇二〇年', '二零二零年'],
    ['2018—2020', '2018-2020'],
    ['学\u200b校\ufeff', '学校'],
    ['ﬁ①㎏', 'fi1kg'],
    ['㈠㎡', '一m2'],
    ['½', '1⁄2'],
    ['第一款\n第二款', '第一款\n第二款'],
  ])('folds %j to %j', (original, folded) => {
    expect(normalise(original).text).toBe(folded)
  })

  it('says for every unit of the folded text which character it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, startOf, endOf } = normalise(original)
        for (let at = 0; at < text.length; at++) {
          const start = startOf(at)
          const end = endOf(at)
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(original.length)
          expect([...original.slice(start, end)]).toHaveLength(1)
          if (at > 0) expect(start).toBeGreaterThanOrEqual(startOf(at - 1))
        }
      }),
    )
  })

  it('folds one character to several without losing its place', () => {
    const { text, startOf, endOf } = normalise('a㎏b')
    expect(text).toBe('akgb')
    expect([...text].map((_, at) => startOf(at))).toEqual([0, 1, 1, 2])
    expect([...text].map((_, at) => endOf(at))).toEqual([1, 2, 2, 3])
  })
})
