import { describe, expect, it } from 'vitest'
import { buildFindScope } from '../../../../server/answer/understand/find-scope.ts'
import { isPersonalCase } from '../../../../server/answer/understand/personal-case.ts'
import { buildLibrary } from '../../../../server/domain/library.ts'
import { readLexicon } from '../../../../server/ingest/read-lexicon.ts'
import { aDocument } from '../../../support/a-document.ts'

const law = aDocument({
  id: 'law',
  title: '中华人民共和国测试法',
  aliases: ['测试法'],
  number: '测字〔2019〕1号',
})
const findScope = buildFindScope(buildLibrary([aDocument(), law]), { codes: ['3703'] })
const scopeOf = (question: string) => findScope(question, '2026-11-23')

describe('what a question limits itself to', () => {
  it.each([
    ['测试法第三条', ['law']],
    ['《中华人民共和国测试法》怎么说', ['law']],
    ['测字〔2019〕1号管什么', ['law']],
    ['课后服务怎么安排', []],
  ])('documents: %s', (question, ids) => {
    expect(scopeOf(question).named.map(({ id }) => id)).toEqual(ids)
  })

  it('a title that the library does not have', () => {
    expect(scopeOf('《教育舆情办法》有哪些要求').unknownDocument).toBe('教育舆情办法')
    expect(scopeOf('《测试法》有哪些要求').unknownDocument).toBeNull()
  })

  it.each([
    ['2019年新建了几所', 2019],
    ['去年新建了几所', 2025],
    ['20年闹疫情那会儿几号开的学', 2020],
    ['17年市里夸过哪几个学校', 2017],
    ['教了20年书能评副高吗', null],
    ['前年的目标', 2024],
    ['明年学费涨吗', 2027],
    ['测字〔2019〕1号管什么', null],
    ['2019-2030年布局规划', null],
    ['今年新建几所', null],
  ])('years: %s', (question, year) => {
    expect(scopeOf(question).year).toBe(year)
  })

  it('the day of the asked time, in words', () => {
    expect(scopeOf('2019年的时候怎么规定').asOf).toBe('2019-12-31')
    expect(scopeOf('现在怎么规定').asOf).toBe('2026-11-23')
    expect(scopeOf('现在怎么规定').timeAsked).toBe('now')
    expect(scopeOf('工作要点怎么说').timeAsked).toBe('plan')
  })

  it.each([
    ['济南的小学有课后服务吗', '济南'],
    ['淄博的小学有课后服务吗', null],
    ['张店区的小学有课后服务吗', null],
    ['山东省的小学有课后服务吗', null],
    ['爸妈都在青岛打工，孩子谁管', null],
    ['惠民幼儿园收多少钱', null],
    ['惠民县的幼儿园收多少钱', '惠民县'],
  ])('places: %s', (question, place) => {
    expect(scopeOf(question).foreignPlace).toBe(place)
  })

  it.each([
    ['课后服务怎么收费', ['fee']],
    ['什么时候报名，要什么材料', ['procedure', 'deadline']],
    ['评副高有什么条件', ['condition']],
    ['投诉打哪个电话', ['contact']],
    ['特殊情况除外吗', ['exception']],
    ['课后服务有哪些内容', []],
  ])('aspects: %s', (question, aspects) => {
    expect([...scopeOf(question).aspects].sort()).toEqual([...aspects].sort())
  })
})

describe('a case that only a file about the asker could answer', () => {
  it.each([
    '我家孩子该上哪个学校',
    '帮我查一下中考成绩',
    '查成绩',
    '给我查查孩子的学籍',
    '我的职称评审结果出来了吗',
    '恁给俺看看俺孩儿分到哪个班了',
    '俺家划到哪个学区',
    '我今年报的副高能通过吗',
    '孩子考了530分能上几中',
    '我的工资为什么比别人低',
    '儿子录取了没有',
    '我什么时候能评上高级',
    '俺孩子的入园申请审下来没',
    '我前天投诉的那家培训班处理了没有',
    '我的职称材料审核通过了吗',
    '我家孩子的转学申请到哪一步了',
  ])('%s', (question) => {
    expect(isPersonalCase(question)).toBe(true)
  })

  it.each([
    '帮我查一下职称文件',
    '给我看看第九条',
    '帮我看看课后服务收费吗',
    '残疾孩子能上普通学校吗',
    '随迁子女能上公办学校吗',
    '成绩怎么查询',
    '学校不给看孩子成绩对吗',
    '不能光看分数，怎么评价学校',
    '孩子录取通知书什么时候发',
    '教师工资为什么没发',
    '孩子分到哪个班是怎么定的',
    '打12345能解决吗',
    '中考考多少分能上普高',
    '教师资格申请多久办好',
    '孩子入园申请要经过谁审批',
    '转学申请要交到哪里',
    '我家小区的幼儿园卖了，我要投诉到哪个部门',
  ])('not %s', (question) => {
    expect(isPersonalCase(question)).toBe(false)
  })

  it('nor what the lexicon has as questions that the corpus answers', () => {
    const { lexicon } = readLexicon('corpus/lexicon')
    const asked = lexicon.topics.flatMap(({ questions }) => questions)
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter(isPersonalCase)).toEqual([])
  })
})
