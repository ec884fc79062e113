import { describe, expect, it } from 'vitest'
import { subjectOfPlaceQuestion } from '../../../../server/answer/understand/place-question.ts'

describe('subjectOfPlaceQuestion', () => {
  it.each([
    ['课后服务在第几条', '课后服务'],
    ['工作要点里哪条说了职称', '职称'],
    ['哪个部分讲教师队伍', '教师队伍'],
    ['校园欺凌是第几条啊？', '校园欺凌'],
    ['县管校聘是第几条说的？', '县管校聘'],
    ['要点哪一条提到职业教育', '职业教育'],
    ['劳动教育排在第几条', '劳动教育'],
    ['食堂放在哪一条里头', '食堂'],
    ['哪条路最近', null],
    ['哪一条法律规定义务教育免费', null],
    ['第几条', null],
    ['课后服务怎么收费', null],
  ])('%s → %s', (question, subject) => {
    expect(subjectOfPlaceQuestion(question)).toBe(subject)
  })
})
