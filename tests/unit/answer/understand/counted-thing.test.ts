import { describe, expect, it } from 'vitest'
import { countsThing, readCountedThing } from '../../../../server/answer/understand/counted-thing.ts'

describe('the thing that is wanted counted', () => {
  it.each([
    ['今年新改扩建多少幼儿园', '新改扩建幼儿园103处，', true],
    ['今年新改扩建多少幼儿园', '新改扩建中小学校33所，', false],
    ['幼儿园布局规划里写了多少所学校', '幼儿园布局规划，新改扩建中小学校33所。', true],
    ['今年新建多少所幼儿园', '实施《幼儿园布局规划（2019—2030）》，新建学校33所', false],
    ['今年新建多少所幼儿园', '2020年幼儿园规划，新建学校33所', false],
    ['选几名骨干教师', '学科骨干教师600名、教坛新秀500名', true],
    ['选几名骨干教师', '教坛新秀500名', false],
    ['一共多少', '教坛新秀500名', true],
  ])('%s: %s', (question, quote, counts) => {
    const names = readCountedThing(question)
    expect(names.length === 0 || countsThing(names, [quote])).toBe(counts)
  })
})
