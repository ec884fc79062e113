import { describe, expect, it } from 'vitest'
import { readQuantities } from '../../../../server/answer/compose/read-quantities.ts'
import { sayDifferently } from '../../../../server/answer/compose/say-differently.ts'

describe('readQuantities', () => {
  it.each([
    ['每天收费不超过三元', 'money', 3],
    ['补贴1.5万元', 'money', 15_000],
    ['覆盖率达到80%', 'share', 80],
    ['17:30以后', 'clock', 1050],
    ['睡眠10小时', 'hours', 10],
    ['不超过六十分钟', 'minutes', 60],
    ['满六周岁', 'age', 6],
    ['任教三年以上', 'years', 3],
    ['每班45人', 'people', 45],
    ['每周两次', 'times', 2],
  ] as const)('reads %s', (text, kind, value) => {
    expect(readQuantities(text)).toEqual([{ kind, value, clause: text }])
  })

  it('takes no calendar year for a number of years', () => {
    expect(readQuantities('2020年启动')).toEqual([])
  })
})

describe('sayDifferently', () => {
  it.each([
    [
      '课后服务收多少钱',
      ['课后', '服务'],
      '课后服务每天收费不超过3元。',
      '课后服务每天收费不超过五元。',
      true,
    ],
    [
      '课后服务收多少钱',
      ['课后', '服务'],
      '课后服务每天收费不超过3元。',
      '课后服务每天收费三元以内。',
      false,
    ],
    // Other kinds of number, or numbers that nobody asked for, are no difference.
    ['课后服务收多少钱', ['课后', '服务'], '课后服务每天收费不超过3元。', '课后服务每天2小时。', false],
    [
      '课后服务有什么内容',
      ['课后', '服务'],
      '课后服务每天收费不超过3元。',
      '课后服务每天收费不超过5元。',
      false,
    ],
    // A number for one school level is no other number than that for another.
    ['睡眠时间几个小时', ['睡眠'], '小学生睡眠10小时。', '初中生睡眠9小时。', false],
    ['睡眠时间几个小时', ['睡眠'], '小学生睡眠10小时。', '小学生睡眠9小时。', true],
    ['培训班最晚几点结束', ['培训'], '培训结束不晚于20:30。', '培训结束不晚于21:00。', true],
    // What a word means is no rule.
    ['几岁入学', ['入学'], '年满六周岁的儿童应当入学。', '学前教育是指三周岁到入学前的教育。', false],
    ['几岁入学', ['入学'], '年满六周岁的儿童应当入学。', '儿童七周岁入学。', true],
    ['手机能带进校园吗', ['手机'], '学生不得将手机带入校园。', '学生可以将手机带入校园。', true],
    ['手机能带进校园吗', ['手机'], '学生不得将手机带入校园。', '学生不得将手机带入课堂。', false],
    // A ban on the wrong way of it leaves the thing itself allowed.
    ['课后服务能收费吗', ['课后', '收费'], '课后服务可以收取服务性收费。', '课后服务不得违规收费。', false],
    ['课后服务能收费吗', ['收费'], '可以收取必要费用。', '学生不得缺课。', false],
  ] as const)('%s', (question, words, one, other, expected) => {
    expect(sayDifferently(question, words, [one, other])).toBe(expected)
    expect(sayDifferently(question, words, [other, one])).toBe(expected)
  })
})
