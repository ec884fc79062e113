import { describe, expect, it } from 'vitest'
import {
  learnAnswerability,
  rateAnswerability,
} from '../../../server/answer/answerability/learn-answerability.ts'

const SUBJECTS = '食堂 校车 操场 宿舍 图书馆 实验室 校门 教室'.split(' ')
const ANSWERED = SUBJECTS.flatMap((subject) => [
  `${subject}归谁管`,
  `${subject}有什么规定`,
  `${subject}能不能用`,
])
const OPEN = SUBJECTS.flatMap((subject) => [`${subject}电话是多少`, `${subject}在哪条街`])

describe('learnAnswerability', () => {
  const learned = learnAnswerability(ANSWERED, OPEN)

  it('tells what the library never says from what it says, on a subject that nobody asked about', () => {
    expect(rateAnswerability(learned, '医务室归谁管')).toBeGreaterThan(0)
    expect(rateAnswerability(learned, '医务室电话是多少')).toBeLessThan(0)
  })

  it('looks at what is asked, not at how it is written', () => {
    expect(rateAnswerability(learned, '俺想问，医务室归谁管啊？！')).toBeCloseTo(
      rateAnswerability(learned, '想问医务室归谁管'),
    )
  })

  it('says nothing where one kind is missing', () => {
    expect(rateAnswerability(learnAnswerability(ANSWERED, []), '医务室电话是多少')).toBe(0)
    expect(rateAnswerability(learnAnswerability([], OPEN), '医务室电话是多少')).toBe(0)
  })
})
