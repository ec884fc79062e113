import { describe, expect, it } from 'vitest'
import { compareLevels, levelsOf } from '../../../../server/answer/decide/compare-levels.ts'
import { compareNumbers } from '../../../../server/answer/decide/compare-numbers.ts'
import { comparePlaces } from '../../../../server/answer/decide/compare-places.ts'
import { compareSubjects } from '../../../../server/answer/decide/compare-subjects.ts'
import { compareTimes, yearsOf } from '../../../../server/answer/decide/compare-times.ts'
import type { Found } from '../../../../server/answer/decide/conflict.ts'

const found = (text: string, title = ''): Found => ({ title, text, near: text })

describe('comparePlaces', () => {
  it('sees another city than the asked one', () => {
    const compared = comparePlaces('淄博怎么报名', found('济南市小学报名时间为5月8日。'))
    expect(compared).toMatchObject({
      strength: 1,
      conflict: { kind: 'place', asked: '淄博', found: '济南市' },
    })
  })

  it('takes the place of the title where the text names none', () => {
    const inZibo = found('提升课后延时服务水平。', '淄博市教育局2020年工作要点')
    expect(comparePlaces('淄博的延时服务', inZibo)).toMatchObject({ strength: 0, agreement: 1 })
    expect(comparePlaces('济南的延时服务', inZibo).conflict?.found).toBe('淄博市')
  })

  it('does not take the figure of a city for that of the country', () => {
    const ofCity = found('公办幼儿园占比达到50%。', '淄博市教育局2020年工作要点')
    expect(comparePlaces('全国公办园占比多少', ofCity).conflict).toMatchObject({
      kind: 'level',
      asked: '全国',
    })
    expect(comparePlaces('全国公办园占比多少', found('全国公办园占比50%。', '淄博市要点')).strength).toBe(0)
  })

  it('takes a school that is called by its place for no place asked about', () => {
    const inZibo = found('支持景德镇陶瓷学院共建二级学院。', '淄博市教育局2020年工作要点')
    expect(comparePlaces('景德镇那个学校跟谁合办学院', inZibo).strength).toBe(0)
  })

  it('lets a containing place answer, and a contained one only in part', () => {
    expect(comparePlaces('张店区怎么办', found('各校应当开展。', '山东省学校安全条例')).strength).toBe(0)
    const part = comparePlaces('山东省怎么办', found('各校应当开展。', '淄博市学校安全办法'))
    expect(part.strength).toBeGreaterThan(0)
    expect(part.strength).toBeLessThan(1)
  })

  it('sees that only a neighbouring county is spoken of', () => {
    const text = '推动淄川区首批创建全国义务教育优质均衡发展区县。'
    expect(comparePlaces('博山区创建了吗', found(text, '淄博市教育局工作要点')).conflict?.found).toBe(
      '淄川区',
    )
    expect(comparePlaces('淄川区创建了吗', found(text, '淄博市教育局工作要点')).agreement).toBe(1)
  })

  it('does not take the place somebody comes from for the place asked about', () => {
    const inZibo = found('外地返回人员应当报告。', '淄博市疫情防控通告')
    expect(comparePlaces('从武汉返回淄博要报告吗', inZibo).strength).toBe(0)
    expect(comparePlaces('从武汉返回济南要报告吗', inZibo).strength).toBe(1)
  })

  it('finds nothing to compare where no place is asked or found', () => {
    expect(comparePlaces('怎么报名', found('济南市小学报名。')).strength).toBe(0)
    expect(comparePlaces('淄博怎么报名', found('适龄儿童免试入学。')).strength).toBe(0)
  })

  it('passes over the place in the name of a university', () => {
    const text = '支持青岛科技大学建设。'
    expect(comparePlaces('淄博支持哪些高校', found(text, '淄博市工作要点')).strength).toBe(0)
  })
})

describe('compareTimes', () => {
  it('takes a sum for no year', () => {
    expect([...yearsOf('干了六年，一个月两千多，奖金2000元')]).toEqual([])
    expect([...yearsOf('2000年的规定')]).toEqual([2000])
  })

  it('sees another year than the asked one', () => {
    const plan = found('新建幼儿园103处。', '2020年工作要点')
    expect(compareTimes('2022年建多少幼儿园', plan).conflict).toMatchObject({
      asked: '2022年',
      found: '2020年',
    })
    expect(compareTimes('2020年建多少幼儿园', plan)).toMatchObject({ strength: 0, agreement: 1 })
    expect(compareTimes('今年建多少幼儿园', plan).strength).toBe(0)
  })

  it('sees another one of a row of things', () => {
    const text = '全面完成第三期学前教育行动计划，举办第十七届中学生运动会。'
    expect(compareTimes('第四期学前教育行动计划的目标', found(text)).conflict).toMatchObject({
      asked: '第4期',
      found: '第3期',
    })
    expect(compareTimes('第十七届运动会', found(text))).toMatchObject({ strength: 0, agreement: 1 })
    expect(compareTimes('三期计划', found('完成二期提升计划，启动新一期培养。')).conflict).not.toBeNull()
  })

  it('tells the winter holidays from the summer ones', () => {
    const summer = found('暑期托管以看护为主。')
    expect(compareTimes('寒假有托管吗', summer).conflict).toMatchObject({ asked: '寒假', found: '暑假' })
    expect(compareTimes('暑假有托管吗', summer).conflict).toBeNull()
    expect(compareTimes('寒假能补课吗', found('不得占用寒暑假补课。')).conflict).toBeNull()
    expect(compareTimes('寒暑假开放吗', summer).conflict).toBeNull()
  })

  it('reads years in Chinese numerals and between the ends of a range', () => {
    expect([...yearsOf('二〇二〇年')]).toEqual([2020])
    expect(yearsOf('布局规划（2019—2030年）').has(2025)).toBe(true)
  })

  it('finds nothing to compare in a text without years', () => {
    expect(compareTimes('2022年怎么报名', found('免试就近入学。')).strength).toBe(0)
  })
})

describe('compareLevels', () => {
  it.each([
    ['高中能补课吗', '小学不得补课。', '小学'],
    ['幼儿园收费多少', '高校按学分收费。', '高校'],
    ['大学助学金多少', '中等职业学校国家助学金每生每年2000元。', '中职'],
  ])('%s is not answered by %s', (question, text, other) => {
    expect(compareLevels(question, found(text)).conflict).toMatchObject({ kind: 'level', found: other })
  })

  it.each([
    ['小学能补课吗', '中小学校不得补课。'],
    ['初中能补课吗', '义务教育学校不得补课。'],
    ['三年级有延时班吗', '小学应当提供课后服务。'],
    ['大学念的体育，在村小教语文按哪门报', '乡村小学教师按所教学科申报。'],
    ['高中能补课吗', '学校不得补课。'],
  ])('%s may be answered by %s', (question, text) => {
    expect(compareLevels(question, found(text)).strength).toBe(0)
  })

  it('weighs a grade less, and names no conflict by it', () => {
    expect(compareLevels('二年级就近视了管不管', found('做好初中视力检测。'))).toMatchObject({
      conflict: null,
      strength: 0.5,
    })
  })

  it('does not read a level into other words', () => {
    expect([...levelsOf('最高中标价')]).toEqual([])
    expect([...levelsOf('大学习活动')]).toEqual([])
    expect([...levelsOf('高中学生')]).toEqual(['高中'])
    expect([...levelsOf('中等职业学校一、二年级')]).toEqual(['中职'])
  })
})

describe('compareSubjects', () => {
  it('sees a named document that the passage does not name', () => {
    const text = '落实《新时代爱国主义教育实施纲要》。'
    expect(compareSubjects('《国防教育大纲》怎么落实', found(text)).conflict?.asked).toBe('国防教育大纲')
    expect(compareSubjects('《新时代爱国主义教育实施纲要》怎么落实', found(text)).agreement).toBe(1)
  })

  it('keeps laws apart whose names end alike', () => {
    const law = found('本法自2022年5月1日起施行。', '职业教育法')
    expect(compareSubjects('教育法从什么时候起施行', law).conflict).toMatchObject({
      asked: '教育法',
      found: '职业教育法',
    })
    expect(compareSubjects('职业教育法从什么时候起施行', law)).toMatchObject({ strength: 0, agreement: 1 })
  })

  it('asks a law itself when it came into force, not a text that names it', () => {
    const rules = found(
      '为了实施《职业教育法》，制定本条例。本条例自2016年1月1日起施行。',
      '某市职业教育条例',
    )
    expect(compareSubjects('职业教育法从什么时候起施行', rules).strength).toBe(1)
    expect(compareSubjects('职业教育法对企业有什么要求', rules).strength).toBe(0)
  })

  it('keeps counted texts of one name apart', () => {
    const fourth = found('本解释自公布之日起施行。', '关于审理案件适用法律问题的解释（四）')
    expect(compareSubjects('适用法律问题的解释（一）什么时候施行', fourth).strength).toBe(1)
    expect(compareSubjects('适用法律问题的解释（四）什么时候施行', fourth).agreement).toBe(1)
  })

  it('sees the other of two things that exclude each other', () => {
    const text = '对不裁员的企业返还失业保险费。'
    expect(compareSubjects('养老保险返还多少', found(text)).conflict).toMatchObject({
      asked: '养老保险',
      found: '失业保险',
    })
    expect(compareSubjects('失业保险返还多少', found(text)).strength).toBe(0)
  })

  it.each([
    ['村医评职称照顾吗', '教师职称评聘向乡村学校教师倾斜。', '村医'],
    ['校服费归学校收吗', '课后服务可以收费。', '校服'],
    ['中学生辩论赛办到第几届了', '举办全市第十七届中学生运动会。', '辩论'],
    ['中考几号', '做好高考工作。', '中考'],
    ['校车超速怎么罚', '校车超员的，从重处罚。', '超速'],
    ['老师能体罚学生吗', '严肃查处有偿补课。', '体罚'],
    ['公务员旷工几天开除', '事业单位人员旷工15日可以解聘。', '公务员'],
  ])('%s is not answered by %s', (question, text, asked) => {
    expect(compareSubjects(question, found(text)).conflict).toMatchObject({ kind: 'subject', asked })
  })

  it.each([
    ['老师工资比公务员低吗', '教师工资不低于公务员。'],
    ['老师有没有跟公务员一样的奖金', '开展教师工资专项督导。'],
    ['今年新建幼儿园几处', '新改扩建幼儿园60处。'],
    ['寒假能补课吗', '寒暑假不得补课。'],
    ['听说村里小学要修', '加强学校建设。'],
    ['小区到小学不能超过几米', '小学服务半径不超过500米。'],
    ['“大行动”是哪几个', '聚焦“六大赋能行动”。'],
  ])('%s may be answered by %s', (question, text) => {
    expect(compareSubjects(question, found(text)).strength).toBe(0)
  })

  it('sees a school that the passage does not name, and none in 济南小学', () => {
    expect(compareSubjects('请问柳泉实验小学招多少人', found('全市小学招生。')).conflict?.asked).toContain(
      '实验小学',
    )
    expect(compareSubjects('济南小学几点放学', found('全市小学招生。')).strength).toBe(0)
  })
})

describe('compareNumbers', () => {
  it('sees another figure for what is counted', () => {
    const text = '选树培育20个党建示范点和40个红旗党支部。'
    expect(compareNumbers('是培育50个党建示范点吗', found(text)).conflict).toMatchObject({
      asked: '50个',
      found: '20个',
    })
    expect(compareNumbers('是培育二十个党建示范点吗', found(text))).toMatchObject({
      strength: 0,
      agreement: 1,
    })
  })

  it('leaves ages and grades alone: they are the asker’s own', () => {
    expect(compareNumbers('孩子5岁半上几年级', found('年满6周岁入学。')).strength).toBe(0)
  })
})
