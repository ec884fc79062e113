import { describe, expect, it } from 'vitest'
import { decideAnswerable, type Decision } from '../../../../server/answer/decide/decide-answerable.ts'
import { buildPassageIndex, queryOf } from '../../../../server/search/passage-index.ts'
import { rankPassages } from '../../../../server/search/rank-passages.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'

const analyse = buildAnalyse({ userWords: [], stopWords: '的 了 吗 是 多少 什么 怎么 几'.split(' ') })
const index = buildPassageIndex(
  [
    {
      id: 'a',
      title: '济南市小学课后服务办法',
      text: '小学课后服务每生每课时收费不超过3元，每天不少于2小时。',
    },
    { id: 'b', title: '淄博市幼儿园招生方案', text: '幼儿园报名时间为7月1日，报名须携带户口簿。' },
    { id: 'c', title: '淄博市2020年工作要点', text: '选树培育20个党建示范点，提升党建工作质量。' },
  ],
  analyse,
)

function decide(question: string): Decision {
  const analysed = analyse(question)
  const query = queryOf(analysed)
  return decideAnswerable({ question, analysed, query, ranked: rankPassages(index, query, 5), index })
}

describe('decideAnswerable', () => {
  it.each(['济南小学课后服务每课时收费多少', '淄博幼儿园报名时间是什么时候', '培育多少个党建示范点'])(
    'answers %s',
    (question) => {
      const decision = decide(question)
      expect(decision.answerable).toBe(true)
      expect(decision.conflicts).toEqual([])
    },
  )

  it.each([
    ['淄博小学课后服务每课时收费多少', 'place'],
    ['济南高中课后服务每课时收费多少', 'level'],
    ['2023年培育多少个党建示范点', 'time'],
    ['培育50个党建示范点', 'number'],
  ])('sees in %s a conflict of %s', (question, kind) => {
    expect(decide(question).conflicts.map((conflict) => conflict.kind)).toEqual([kind])
  })

  it.each([
    ['淄博小学课后服务每课时收费多少', '济南小学课后服务每课时收费多少'],
    ['济南高中课后服务每课时收费多少', '济南小学课后服务每课时收费多少'],
    ['2023年培育多少个党建示范点', '2020年培育多少个党建示范点'],
    ['培育50个党建示范点', '培育20个党建示范点'],
  ])('rates %s below %s', (missed, asked) => {
    expect(decide(missed).confidence).toBeLessThan(decide(asked).confidence - 0.05)
  })

  it('does not answer with another city, level or year', () => {
    expect(decide('淄博小学课后服务每课时收费多少').answerable).toBe(false)
    expect(decide('济南高中课后服务每课时收费多少').answerable).toBe(false)
    expect(decide('2023年培育多少个党建示范点').answerable).toBe(false)
  })

  it('does not answer what no passage speaks of, or where nothing is found', () => {
    expect(decide('机动车驾驶证有效期').answerable).toBe(false)
    expect(decide('zzz')).toMatchObject({ answerable: false, confidence: 0, conflicts: [] })
  })

  it('gives the same decision for the same question', () => {
    expect(decide('济南小学课后服务收费')).toEqual(decide('济南小学课后服务收费'))
  })
})
