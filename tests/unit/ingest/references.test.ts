import { describe, expect, it } from 'vitest'
import { findMentions, findReferences } from '../../../server/ingest/references.ts'
import { aText } from '../domain/a-text.ts'

describe('findMentions', () => {
  it.each([
    ['依照《教育法》和《教师法》', ['教育法', '教师法']],
    ['《关于印发〈甲办法〉的通知》', ['关于印发〈甲办法〉的通知']],
    ['《实施《残疾人保障法》办法》', ['实施《残疾人保障法》办法']],
    ['按国办发〔2015〕43号执行', ['国办发〔2015〕43号']],
    ['《甲办法》（鲁人社发〔2018〕40号）', ['甲办法', '鲁人社发〔2018〕40号']],
    ['其文号是国办发〔2015〕71号', ['国办发〔2015〕71号']],
    ['网站列出过鲁教师字〔2022〕2号、鲁教基字〔2019〕11号', ['鲁教师字〔2022〕2号', '鲁教基字〔2019〕11号']],
    ['由人社部组织实施，按鲁人发[2002]26号办理', ['鲁人发[2002]26号']],
    ['公布了教育部令第49号', ['教育部令第49号']],
    ['没有提到文件', []],
  ])('reads %s', (text, mentions) => {
    expect(findMentions(text)).toEqual(mentions)
  })
})

describe('findReferences', () => {
  const education = aText('第一条 甲。', { id: 'edu', title: '中华人民共和国教育法', aliases: ['教育法'] })
  const rural = aText('第一条 乙。', { id: 'rural', title: '乡村教师支持计划', number: '国办发〔2015〕43号' })
  const plan = aText(
    '1.落实《教育法》和《未收的办法》，再落实《教育法》。\n2.按照（国办发[2015]43号）办理。\n3.根据《中华人民共和国教育法》（以下简称《本法》），落实《本法》和《工作要点》。',
    { id: 'plan', title: '工作要点', leansOn: { 第1条: ['edu', 'rural'], 第2条: ['gone'] } },
  )

  it('resolves titles, short forms and numbers, keeps open ones, and adds the editor’s links once', () => {
    const references = findReferences([plan, education, rural])
    expect(
      references.map(({ paragraphAddress, mention, target }) => [paragraphAddress, mention, target]),
    ).toEqual([
      ['第1条', '教育法', 'edu'],
      ['第1条', '未收的办法', null],
      ['第2条', '国办发[2015]43号', 'rural'],
      ['第3条', '中华人民共和国教育法', 'edu'],
      ['第1条', '乡村教师支持计划', 'rural'],
      ['第2条', 'gone', null],
    ])
  })
})
