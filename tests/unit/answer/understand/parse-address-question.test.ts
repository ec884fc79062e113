import { describe, expect, it } from 'vitest'
import {
  buildParseAddress,
  type AddressQuestion,
} from '../../../../server/answer/understand/parse-address-question.ts'
import { buildLibrary } from '../../../../server/domain/library.ts'
import { readCorpus } from '../../../../server/ingest/read-corpus.ts'
import { readLexicon } from '../../../../server/ingest/read-lexicon.ts'
import { aDocument, aParagraph } from '../../../support/a-document.ts'

const library = buildLibrary(readCorpus('corpus').documents)
const plan = library.findDocument('zibo-education-2020')!
const parse = buildParseAddress(library, plan)
const ninth = plan.paragraphs.find(({ address }) => address === '第9条')!

/** What a reading leads to, in a line. */
function summary(asked: AddressQuestion | null): string {
  switch (asked?.kind) {
    case undefined:
      return 'none'
    case 'paragraphs':
      return asked.paragraphs.map(({ address }) => address).join(' ')
    case 'division':
      return `${asked.division.address} ${asked.paragraphs.length}`
    case 'count':
      return `${asked.count} ${asked.what}`
    case 'no_such':
      return `ends ${asked.ends}`
    case 'no_such_clause':
      return `no clause ${asked.paragraph.address}`
    case 'not_in_digest':
      return `digest ${asked.document.id}`
    case 'unknown_document':
      return `unknown ${asked.title}`
    case 'needs_context':
      return 'context'
  }
}

describe('a place in the plan is read from', () => {
  it.each([
    ['第27条讲什么', '第27条'],
    ['二十七条', '第27条'],
    ['第27', '第27条'],
    ['第二十七？', '第27条'],
    ['第９条原文', '第9条'],
    ['27条规定了什么', '第27条'],
    ['第十二项说的什么', '第12条'],
    ['第12点', '第12条'],
    ['地十二条讲的啥', '第12条'],
    ['编号12那条写了什么', '第12条'],
    ['六里头打头那条', '第26条'],
    ['第三部分最末一条', '第14条'],
    ['开头没编号的那一段', '指导思想'],
    ['通篇多少条', '34 paragraphs'],
    ['全篇分几大块', '7 divisions'],
    ['第廿六条写的啥', '第26条'],
    ['第12tiao', '第12条'],
    ['第三部分管德育的，都包括哪些事', '第三部分 5'],
    ['第五部分是从第几条到第几条', '第五部分 3'],
    ['管教师队伍的是第几部分', '第六部分 3'],
    ['第3条到第5条说的啥，给我过一遍', '第3条 第4条 第5条'],
    ['第十五条下一条是什么', '第16条'],
    ['第2部分第1条和第3条', '第6条 第8条'],
    ['一、三部分分别说啥', '第1条 第2条 第3条 第4条 第5条 第10条 第11条 第12条 第13条 第14条'],
    ['惩戒规则第7条是什么', 'digest discipline-rules-2021'],
    ['星空观测守则第7条是什么', 'unknown 星空观测守则'],
    ['2021年的工作要点第3条', 'unknown 2021年的工作要点'],
    ['2020年的工作要点第3条', '第3条'],
    ['给我看看第九条的原话', '第9条'],
    ['把第十二条念给我听', '第12条'],
    ['恁给俺说说第6条', '第6条'],
    ['第18条里有哪些项目', '第18条'],
    ['第三十调写了什么', '第30条'],
    ['最后一条是什么', '第34条'],
    ['倒数第二条讲的啥', '第33条'],
    ['第三部分最后一条', '第14条'],
    ['第三部分的倒数第二条', '第13条'],
    ['第三条到第五条', '第3条 第4条 第5条'],
    ['第29条和第30条分别是什么', '第29条 第30条'],
    ['第六部分第二条', '第27条'],
    ['指导思想是什么', '指导思想'],
    ['开头那段指导思想原文贴一下', '指导思想'],
    ['工作要点第33条内容', '第33条'],
    ['要点第33条内容', '第33条'],
    ['第六部分有哪些措施', '第六部分 3'],
    ['综合保障那一部分讲了啥', '第七部分 6'],
    ['讲老师队伍的那一大块，通共布置了些啥', '第六部分 3'],
    ['第四大块都包括啥', '第四部分 8'],
    ['第七章讲什么', '第七部分 6'],
    ['第二部分下面有几条', '第二部分 4'],
    ['五、聚焦激发发展活力 下面几条', '第五部分 3'],
    ['“教育内涵提升行动”在哪一部分', '第三部分 5'],
    ['职称评聘在第几条', '第27条'],
    ['一共多少条', '34 paragraphs'],
    ['这个文件拢共几条啊', '34 paragraphs'],
    ['有几个部分', '7 divisions'],
    ['工作要点的目录', '7 divisions'],
    ['总共有哪几大行动，列个名单', '7 divisions'],
    ['第35条', 'ends 第34条'],
    ['第一百条念一下', 'ends 第34条'],
    ['第0条', 'ends 第34条'],
    ['第八部分有哪些内容', 'ends 第七部分'],
    ['第27条第3款是什么', 'no clause 第27条'],
    ['按照第27条，副高怎么评', '第27条'],
    ['上一条讲什么', 'context'],
  ])('%s', (question, expected) => {
    expect(summary(parse(question, undefined, '2020-06-01'))).toBe(expected)
  })
})

describe('from the paragraph shown before', () => {
  it.each([
    ['上一条', '第8条'],
    ['下一条呢', '第10条'],
    ['再往下那条', '第10条'],
    ['这一条原文', '第9条'],
  ])('%s', (question, expected) => {
    expect(summary(parse(question, ninth, '2020-06-01'))).toBe(expected)
  })
})

describe('other documents', () => {
  it('a provision of a law is found in its digest', () => {
    const asked = parse('义务教育法第十二条第二款', undefined, '2020-06-01')
    expect(asked).toMatchObject({ kind: 'paragraphs', document: { id: 'law-compulsory' } })
    const paragraphs = asked?.kind === 'paragraphs' ? asked.paragraphs : []
    expect(paragraphs.map(({ originalAddress }) => originalAddress)).toEqual([
      expect.stringContaining('第十二条'),
    ])
  })

  it.each([
    ['教师法第四百条', 'digest law-teachers'],
    ['山东学校安全条例第九百条', 'digest sd-reg-safety'],
    ['义务教育法一共多少条', 'digest law-compulsory'],
    ['中小学教师十项准则第五项写的什么', '要点4'],
    ['道路交通安全法第十条是什么', 'unknown 道路交通安全法'],
    ['北京市学前教育条例第三条', 'unknown 北京市学前教育条例'],
  ])('%s', (question, expected) => {
    expect(summary(parse(question, undefined, '2020-06-01'))).toBe(expected)
  })

  it('articles, parts and clauses of any other document work alike', () => {
    const document = aDocument({
      outline: [],
      paragraphs: [aParagraph('第1条', '只有一条。'), aParagraph('第2条', '又一条。')],
    })
    const small = buildParseAddress(buildLibrary([document]), document)
    expect(summary(small('一共几条', undefined, '2020-06-01'))).toBe('2 paragraphs')
    expect(summary(small('有几章', undefined, '2020-06-01'))).toBe('2 paragraphs')
    expect(summary(small('第三条', undefined, '2020-06-01'))).toBe('ends 第2条')
  })
})

describe('a question that names no place is left to the search', () => {
  it.each([
    '课后延时服务收费吗',
    '师德有哪些制度要落实',
    '出台了五条禁令吗',
    '今年新建几所幼儿园',
    '主要内容是什么',
    '一条龙培养是什么意思',
    '评副高有什么条件',
    '禁令那五条，第二条是哪个',
    '十条准则是哪些',
    '教师资格条例怎么规定',
    '',
  ])('%s', (question) => {
    expect(parse(question, undefined, '2020-06-01')).toBeNull()
  })

  it('among them every topic question and every example of another kind', () => {
    const { lexicon } = readLexicon('corpus/lexicon')
    const asked = [
      ...lexicon.topics.flatMap(({ questions }) => questions),
      ...lexicon.intents
        .filter(({ kind }) => kind !== 'address' && kind !== 'outline')
        .flatMap(({ examples }) => examples),
    ]
    expect(asked.filter((question) => parse(question, undefined, '2020-06-01') !== null)).toEqual([])
  })
})
