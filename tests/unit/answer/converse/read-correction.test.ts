import { describe, expect, it } from 'vitest'
import { readCorrection } from '../../../../server/answer/converse/read-correction.ts'

describe('readCorrection', () => {
  it.each([
    ['说岔了，我问的是公办园', '公办园', ''],
    ['没问校长，我问的是教课的老师，几年一换', '教课的老师，几年一换', '校长'],
    ['不是小学的，我说的是他哥，上初中那个', '他哥，上初中那个', '小学'],
    ['我问的不是比例，是全市有多少处', '全市有多少处', '比例'],
  ])('%s', (question, asked, denied) => {
    expect(readCorrection(question)).toEqual({ asked, denied })
  })

  it.each(['不是说不收费吗', '课后服务是不是自愿', '不是，我问的是'])('%s corrects nothing', (question) => {
    expect(readCorrection(question)).toBeNull()
  })
})
