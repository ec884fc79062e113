import { describe, expect, it } from 'vitest'
import { findAnsweringPlaces, overlap } from '../../../../server/answer/select/answering-places.ts'

describe('findAnsweringPlaces', () => {
  it('finds where words stand and leaves out those that stand there no longer', () => {
    expect(findAnsweringPlaces('每课时收费3元，由学校公示。', ['收费3元', '收费5元', '由学校公示'])).toEqual([
      { start: 3, end: 7 },
      { start: 8, end: 13 },
    ])
  })
})

describe('overlap', () => {
  it('wants a shared character: neighbours do not overlap', () => {
    expect(overlap({ start: 0, end: 4 }, { start: 3, end: 6 })).toBe(true)
    expect(overlap({ start: 0, end: 4 }, { start: 4, end: 6 })).toBe(false)
    expect(overlap({ start: 4, end: 6 }, { start: 0, end: 4 })).toBe(false)
  })
})
