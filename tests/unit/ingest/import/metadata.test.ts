import { describe, expect, it } from 'vitest'
import { isDayLine, readDay } from '../../../../server/ingest/import/metadata/read-day.ts'
import { readDocumentNumber } from '../../../../server/ingest/import/metadata/read-document-number.ts'
import { readMetadata } from '../../../../server/ingest/import/metadata/read-metadata.ts'

const read = (text: string) =>
  readMetadata(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    {},
  ).metadata

describe('dates', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['2019年1月3日', '2019-01-03'],
    ['二〇一九年一月三日', '2019-01-03'],
    ['二○二〇年十二月二十五日', '2020-12-25'],
    ['二O二一年十月三十日', '2021-10-30'],
    ['2019 年 11 月 30 日', '2019-11-30'],
    ['2019-1-3', '2019-01-03'],
    ['2019年2月30日', null],
    ['2019年1月', null],
    ['第2019条', null],
  ]
  for (const [text, day] of cases) it(`${text} is ${day ?? 'no date'}`, () => expect(readDay(text)).toBe(day))

  it('knows a line that is only a date', () => {
    expect(isDayLine('（2019年1月3日）')).toBe(true)
    expect(isDayLine('2019年1月3日起施行')).toBe(false)
  })
})

describe('文号', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['鲁教师发〔2019〕1号', '鲁教师发〔2019〕1号'],
    ['鲁教师发[2019]1号', '鲁教师发〔2019〕1号'],
    ['淄教师字（2017）10 号', '淄教师字〔2017〕10号'],
    ['教基一厅〔2017〕2号　　　签发人：某某', '教基一厅〔2017〕2号'],
    ['中华人民共和国国务院令第652号', '国务院令第652号'],
    ['教育部令 第49号', '教育部令第49号'],
    ['第十二号', null],
    ['2019年第1号', null],
  ]
  for (const [text, number] of cases)
    it(`${text} gives ${number ?? 'nothing'}`, () => expect(readDocumentNumber(text)).toBe(number))
})

describe('real shapes of official documents', () => {
  it('a joint letter: names spread over lines, title of four lines', () => {
    expect(
      read(`000012
        机密★1年
        特急
        青山省教育厅
        青山省财政厅 文件
        青教财发〔2021〕3号
        青山省教育厅 青山省财政厅
        关于印发《青山省义务教育学校
        课后服务经费保障办法（试行）》
        的通知
        各市教育局、财政局：
        现将《办法》印发给你们，请遵照执行。
        青山省教育厅 青山省财政厅
        2021年8月30日
        （此件公开发布）
        抄送：省政府办公厅。
        青山省教育厅办公室 2021年8月31日印发`),
    ).toEqual({
      title: '青山省教育厅 青山省财政厅关于印发《青山省义务教育学校课后服务经费保障办法（试行）》的通知',
      number: '青教财发〔2021〕3号',
      issuers: ['青山省教育厅', '青山省财政厅'],
      level: 'provincial',
      kind: '规范性文件',
      issuedOn: '2021-08-30',
      effectiveOn: null,
    })
  })

  it('an order with the rule behind it: the rule has the title, the order the number', () => {
    expect(
      read(`中华人民共和国教育部令
        第49号
        《中小学教育惩戒规则（试行）》已经审议通过，现予公布，自2021年3月1日起施行。
        教育部部长 某某
        2020年12月23日
        中小学教育惩戒规则（试行）
        第一条 为规范惩戒，制定本规则。
        第二条 本规则自2021年3月1日起施行。`),
    ).toMatchObject({
      title: '中小学教育惩戒规则（试行）',
      number: '教育部令第49号',
      issuedOn: '2020-12-23',
      effectiveOn: '2021-03-01',
      kind: '规章',
    })
  })

  it('a law with its history', () => {
    expect(
      read(`中华人民共和国示范法
        （1986年4月12日第六届全国人民代表大会第四次会议通过 2006年6月29日第十届全国人民代表大会常务委员会第二十二次会议修订）
        目 录
        第一章 总则
        第一章 总则
        第一条 为了示范，制定本法。
        第二条 本法自2006年9月1日起施行。`),
    ).toMatchObject({
      title: '中华人民共和国示范法',
      issuers: ['全国人民代表大会'],
      level: 'national',
      kind: '法律',
      issuedOn: '1986-04-12',
      effectiveOn: '2006-09-01',
    })
  })

  it('a yearly plan: two bodies above the title, no number, no date', () => {
    expect(
      read(`中共青山市委教育工委  青山市教育局
        2020年工作要点
        指导思想:以教育公平为指导，推进工作。
        1.强化学习。落实制度。`),
    ).toEqual({
      title: '中共青山市委教育工委 青山市教育局2020年工作要点',
      number: null,
      issuers: ['中共青山市委教育工委', '青山市教育局'],
      level: 'municipal',
      kind: '年度计划',
      issuedOn: null,
      effectiveOn: null,
    })
  })

  it('a notice whose appendix has a signature of its own: the first one counts', () => {
    expect(
      read(`青山区教育局
        关于开展检查的通知
        各学校：
        现决定开展检查。检查时间为2022年3月1日。
        附件：1.方案
        青山区教育局
        2022年2月20日
        附件1
        检查方案
        一、内容
        检查安全。
        青山区督导室
        2022年2月18日`),
    ).toMatchObject({
      title: '青山区教育局关于开展检查的通知',
      issuers: ['青山区教育局'],
      issuedOn: '2022-02-20',
      level: 'county',
    })
  })

  it('a title broken after 适用法, which is no end of a title', () => {
    expect(
      read(`
        最高人民法院关于审理学历证明案件如何适用法
        律问题的解释
        2001年7月3日 公布
        第一条 本解释适用于学历证明案件。`).title,
    ).toBe('最高人民法院关于审理学历证明案件如何适用法律问题的解释')
  })

  it('leaves empty what the text does not give', () => {
    expect(read('学校应当做好工作。根据国办发〔2019〕3号文件和2019年1月3日的会议，各校报告。')).toEqual({
      title: null,
      number: null,
      issuers: [],
      level: null,
      kind: '规范性文件',
      issuedOn: null,
      effectiveOn: null,
    })
  })
})
