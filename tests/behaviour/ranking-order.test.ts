import { describe, expect, it } from 'vitest'
import type { Passage } from '../../server/domain/query.ts'
import { buildPassageIndex, queryOf } from '../../server/search/passage-index.ts'
import { rankPassages } from '../../server/search/rank-passages.ts'
import { buildAnalyse } from '../../server/text/analyse.ts'

const analyse = buildAnalyse({ userWords: ['职称', '评聘'], stopWords: ['的', '是', '吗', '怎么'] })
const rank = (passages: Passage[], question: string): string[] =>
  rankPassages(buildPassageIndex(passages, analyse), queryOf(analyse(question)), 10).map(({ id }) => id)
const passage = (id: string, text: string, title = ''): Passage => ({ id, title, text })

describe('the order of what is found', () => {
  it('puts asked words that stand close together before the same words far apart', () => {
    const far = '职称的申报由学校组织，材料齐全后提交，程序公开透明，结果按照规定公示后再行评聘'
    const near = '材料齐全后提交，程序公开透明，结果按照规定公示，申报由学校组织后再行职称评聘'
    expect(rank([passage('far', far), passage('near', near)], '职称评聘')).toEqual(['near', 'far'])
  })
  it('puts a rare asked word before a common one', () => {
    const passages = [
      ...Array.from({ length: 8 }, (_, n) => passage(`s${n}`, `学校应当做好第${n}项学校工作`)),
      passage('rare', '校车应当按时检修'),
    ]
    expect(rank(passages, '学校校车')[0]).toBe('rare')
  })
  it('prefers the document whose name asks for nothing that the question does not', () => {
    const text = '用人单位应当按月支付工资'
    const passages = [
      passage('rail', text, '铁路运输企业管理规定第三条'),
      passage('general', text, '劳动法第三条'),
    ]
    expect(rank(passages, '劳动者工资什么时候支付')[0]).toBe('general')
  })
  it('does not depend on the query before', () => {
    const passages = [
      passage('a', '课后服务收费'),
      passage('b', '食堂收费公示'),
      passage('c', '课后服务时间'),
    ]
    const index = buildPassageIndex(passages, analyse)
    const ask = (q: string): string => JSON.stringify(rankPassages(index, queryOf(analyse(q)), 10))
    const first = ask('课后服务时间')
    ask('食堂收费')
    expect(ask('课后服务时间')).toBe(first)
  })
})

describe('a paper in one line', () => {
  const filler = (n: number): string =>
    `第${n}项工作按照年度计划推进，责任单位定期报告进展情况，并接受社会监督。`
  const paper = (fact: string): string =>
    Array.from({ length: 120 }, (_, n) => (n === 70 ? fact : filler(n))).join('')
  const passages = [
    passage('paper', paper('校车驾驶人应当每年接受体检。')),
    passage('other', paper('食堂从业人员应当取得健康证明。')),
    passage('short', '学校应当公开校历。'),
  ]
  const index = buildPassageIndex(passages, analyse)
  const [best] = rankPassages(index, queryOf(analyse('校车驾驶人体检')), 3)
  it('is found by one sentence deep inside', () => {
    expect(best?.id).toBe('paper')
  })
  it('comes with the window that holds the sentence', () => {
    const [window] = best!.windows
    expect(passages[0]!.text.slice(window!.start, window!.end)).toContain('校车驾驶人应当每年接受体检')
    expect(window!.end - window!.start).toBeLessThanOrEqual(400)
  })
  it('is one result, however many of its windows match', () => {
    const ids = rankPassages(index, queryOf(analyse('年度计划责任单位')), 10).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('an explanation', () => {
  it('adds up to the score', () => {
    const index = buildPassageIndex([passage('a', '课后服务收费标准'), passage('b', '职称评聘')], analyse)
    const [best] = rankPassages(index, queryOf(analyse('课后服务收费')), 1)
    expect(best!.why.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(best!.score, 6)
  })
})
