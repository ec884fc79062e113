import { describe, expect, it } from 'vitest'
import { generalIdf, smoothedIdf } from '../../../server/text/general-idf.ts'

describe('what a word tells', () => {
  it('orders common and rare words of general Chinese', () => {
    expect(generalIdf('今年')).toBeLessThan(generalIdf('幼儿园'))
    expect(generalIdf('幼儿园')).toBeLessThan(generalIdf('饕餮'))
  })

  it('knows single characters by how often they were counted', () => {
    expect(generalIdf('人')).toBeLessThan(generalIdf('钱'))
    expect(generalIdf('钱')).toBeLessThan(generalIdf('饕'))
  })

  it('takes an unknown word for a rare one and a number for a common one', () => {
    expect(generalIdf('没有这个词的词')).toBeGreaterThan(generalIdf('幼儿园'))
    expect(generalIdf('80%')).toBeLessThan(generalIdf('幼儿园'))
  })

  it('keeps that order in a tiny library that has none of the words', () => {
    const [year, kindergarten, rare] = ['今年', '幼儿园', '饕餮'].map((word) => smoothedIdf(word, 3, 0))
    expect(year).toBeLessThan(kindergarten as number)
    expect(kindergarten).toBeLessThan(rare as number)
  })

  it('says less of a word the more passages hold it, and follows the library once that is large', () => {
    expect(smoothedIdf('幼儿园', 100, 50)).toBeLessThan(smoothedIdf('幼儿园', 100, 1))
    expect(smoothedIdf('幼儿园', 1e6, 5e5)).toBeCloseTo(Math.log(2), 2)
  })
})
