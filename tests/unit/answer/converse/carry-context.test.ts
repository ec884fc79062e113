import { describe, expect, it } from 'vitest'
import { citeWhole } from '../../../../server/answer/compose/cite.ts'
import { contextAfter, usableContext } from '../../../../server/answer/converse/carry-context.ts'
import { aDocument } from '../../../support/a-document.ts'

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
