import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { selectClauses } from '../../../../server/answer/select/select-clauses.ts'
import { buildPassageIndex, queryOf } from '../../../../server/search/passage-index.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'

const STOP = '的 了 吗 呢 是 有 在 什么 多少 怎么 哪些 哪里 几 什么时候 请问'.split(' ')
const analyse = buildAnalyse({ userWords: ['课后服务', '缓缴期'], stopWords: STOP })

const NOTICE =
  '某市关于支持中小企业的若干措施 一、稳定职工队伍。对不裁员的参保企业，返还上年度失业保险费的50%。企业无力缴纳社会保险费的，可以缓缴，缓缴期最长6个月。' +
  '二、减轻租金负担。对承租国有房屋的企业，免收2月份房租，减半收取3月份房租。三、优化服务。审批事项2个工作日内办结。企业遇到困难可拨打热线12345反映。' +
  '四、申请条件。申请企业应当具备以下条件：依法登记注册；上年度按时纳税；两年内没有失信记录。五、申请材料：营业执照、申请表和纳税证明。' +
  '六、受理地点：市政务服务大厅3楼。本措施自2020年2月1日起施行，有效期至2020年6月30日，由市工业和信息化局负责解释。'

const other = { id: 'b', title: '小学招生方案', text: '小学免试就近入学，报名时间为5月8日。' }
const index = buildPassageIndex([{ id: 'a', title: '', text: NOTICE }, other], analyse)

function select(question: string, text = NOTICE, title = ''): string[] {
  const analysed = analyse(question)
  const spans = selectClauses({ question, query: queryOf(analysed), title, text, index })
  return spans.map(({ start, end }) => text.slice(start, end))
}

describe('selectClauses', () => {
  it('prefers of clauses that share as much with the question the one whose form speaks for it', () => {
    const text = '学校食堂加强检查，学校食堂由校长负责，学校食堂按时开放。'
    const analysed = analyse('学校食堂')
    const chosen = (forms: readonly number[]): string[] =>
      selectClauses({
        question: '学校食堂',
        query: queryOf(analysed),
        title: '',
        text,
        index,
        forms,
      }).map(({ start, end }) => text.slice(start, end))
    expect(chosen([0, 1, 0])).toEqual([expect.stringContaining('由校长负责')])
    expect(chosen([0, 0, 1])).toEqual([expect.stringContaining('按时开放')])
  })

  it.each([
    ['失业保险费返还多少', '50%'],
    ['社会保险费最长可以缓缴几个月', '最长6个月'],
    ['租国有房屋房租怎么减', '免收2月份房租，减半收取3月份房租'],
    ['审批事项几个工作日办结', '2个工作日内办结'],
    ['遇到困难打什么电话', '12345'],
    ['受理地点在哪里', '市政务服务大厅3楼'],
    ['从什么时候起施行', '2020年2月1日'],
    ['这些措施什么时候到期', '有效期至2020年6月30日'],
    ['由哪个部门负责解释', '市工业和信息化局'],
    ['申请要交哪些材料', '营业执照、申请表和纳税证明'],
  ])('finds the words that answer %s', (question, words) => {
    const selected = select(question).join('\n')
    expect(selected).toContain(words)
    expect(selected.length).toBeLessThan(70)
  })

  it('follows a list of conditions to its last part', () => {
    const selected = select('申请要符合什么条件').join('\n')
    expect(selected).toContain('依法登记注册；上年度按时纳税；两年内没有失信记录')
  })

  it('follows numbered items', () => {
    const text =
      '教师有下列情形之一的，给予处分：（一）体罚学生；（二）收受礼品；（三）有偿补课。学校应当公示。'
    const selected = select('教师哪些情形给予处分', text).join('\n')
    expect(selected).toContain('（三）有偿补课')
    expect(selected).not.toContain('公示')
  })

  it('takes the clause of the subject along where the clause alone is not understood', () => {
    const text = '承租国有房屋的企业，最高补助5万元。'
    expect(select('承租国有房屋的企业补助多少', text)).toEqual([text])
  })

  it('answers a question of two parts with two runs', () => {
    const text = '学校每天提供课后服务。服务时间为周一至周五16时至18时。教室由学校安排。每生每课时收费3元。'
    const selected = select('课后服务的时间和收费标准', text)
    expect(selected.join('\n')).toContain('16时至18时')
    expect(selected.join('\n')).toContain('3元')
    expect(selected.join('\n')).not.toContain('教室')
  })

  it('never answers with a heading or a title alone', () => {
    expect(select('申请材料')).not.toContain('五、申请材料：')
    expect(select('支持中小企业的措施有哪些')[0]).not.toBe('某市关于支持中小企业的若干措施')
  })

  it('takes a short article for a rule and not for a heading', () => {
    const text =
      '某法 第一条 申请之日起三十日内作出决定，期满不决定的视为同意。 第二条 本法自2003年9月1日起施行。 附：样表。'
    expect(select('某法从什么时候起施行', text, '某法')).toEqual(['第二条 本法自2003年9月1日起施行。'])
  })

  it('does not cut inside brackets, quotes, or numbers', () => {
    const text = '开展“一校一品，一班一景”创建活动（含民办学校，不含培训机构），奖励1,200元。'
    for (const words of select('创建活动奖励多少', text)) {
      expect((words.match(/“/g) ?? []).length).toBe((words.match(/”/g) ?? []).length)
      expect((words.match(/（/g) ?? []).length).toBe((words.match(/）/g) ?? []).length)
      expect(words).toContain('1,200元')
    }
  })

  it('gives spans in order, inside the text, trimmed and apart, for any text', () => {
    const piece = fc.constantFrom(
      '，',
      '。',
      '；',
      '：',
      '（',
      '）',
      '“',
      '”',
      ' ',
      '\n',
      '一、',
      '5万元',
      '补助',
      '学校',
      '的',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const question = '学校补助多少钱和时间'
        const analysed = analyse(question)
        const query = queryOf(analysed)
        const spans = selectClauses({ question, query, title: '', text, index })
        let before = 0
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          before = end
        }
      }),
    )
  })

  it('gives nothing for an empty text', () => {
    expect(select('补助多少', '')).toEqual([])
  })
})
