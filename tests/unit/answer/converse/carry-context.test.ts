import { describe, expect, it } from 'vitest'
import { citeWhole } from '../../../../server/answer/compose/cite.ts'
import {
  contextAfter,
  leansOnContext,
  usableContext,
} from '../../../../server/answer/converse/carry-context.ts'
import { readLexicon } from '../../../../server/ingest/read-lexicon.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'
import { aDocument } from '../../../support/a-document.ts'

const analyse = buildAnalyse(readLexicon('corpus/lexicon').lexicon)
const leans = (question: string): boolean => leansOnContext(question, analyse(question).tokens)

describe('leansOnContext', () => {
  it.each([
    '那收费呢',
    '收费呢？',
    '多少钱',
    '收费吗',
    '要什么材料',
    '几点结束',
    '怎么报名',
    '什么时候',
    '怎么办理',
    '这项谁负责',
    '条件呢',
    '谁来定',
    '必须参加吗',
  ])('%s leans on the turn before', (question) => {
    expect(leans(question)).toBe(true)
  })

  it.each([
    '课后延时服务怎么收费',
    '大班额',
    '职称',
    '幼儿园学位今年新增多少',
    '副高级以下职称自主评聘改革试点怎么开展',
    '那乡村教师周转宿舍今年怎么统筹建设',
  ])('%s stands alone', (question) => {
    expect(leans(question)).toBe(false)
  })
})

describe('carried context', () => {
  const document = aDocument()
  const citation = citeWhole(document, document.paragraphs[1]!, '2020-06-01')

  it('holds the topic, the document and the paragraph first quoted', () => {
    expect(contextAfter('课后服务', [citation])).toEqual([
      { slot: 'topic', value: '课后服务', label: '课后服务' },
      { slot: 'document', value: 'test-plan', label: '《测试计划》' },
      { slot: 'paragraph', value: 'test-plan#第2条', label: '第2条' },
    ])
  })

  it('holds no topic where there was none, and nothing without a quote', () => {
    expect(contextAfter('', [citation]).map(({ slot }) => slot)).toEqual(['document', 'paragraph'])
    expect(contextAfter('课后服务', [])).toEqual([])
  })

  it('loses what the asker removed, and only that', () => {
    const carried = contextAfter('课后服务', [citation])
    expect(usableContext(carried, ['topic', 'mapping']).map(({ slot }) => slot)).toEqual([
      'document',
      'paragraph',
    ])
    expect(usableContext(carried, [])).toEqual(carried)
  })
})
