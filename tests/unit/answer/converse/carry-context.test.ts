import { describe, expect, it } from 'vitest'
import { citeWhole } from '../../../../server/answer/compose/cite.ts'
import { contextAfter, topicOf, usableContext } from '../../../../server/answer/converse/carry-context.ts'
import { readLexicon } from '../../../../server/ingest/read-lexicon.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'
import { aDocument } from '../../../support/a-document.ts'

describe('carried context', () => {
  const document = aDocument()
  const citation = citeWhole(document, document.paragraphs[1]!, '2020-06-01')

  const topic = { slot: 'topic' as const, value: '课后服务', label: '课后服务' }

  it('holds the topic, the document and the paragraph first quoted', () => {
    expect(contextAfter(topic, [citation])).toEqual([
      { slot: 'topic', value: '课后服务', label: '课后服务' },
      { slot: 'document', value: 'test-plan', label: '《测试计划》' },
      { slot: 'paragraph', value: 'test-plan#第2条', label: '第2条' },
    ])
  })

  it('holds no topic where there was none, and the topic alone without a quote', () => {
    expect(contextAfter(null, [citation]).map(({ slot }) => slot)).toEqual(['document', 'paragraph'])
    expect(contextAfter(topic, [])).toEqual([topic])
  })

  it('loses what the asker removed, and only that', () => {
    const carried = contextAfter(topic, [citation])
    expect(usableContext(carried, ['topic', 'mapping']).map(({ slot }) => slot)).toEqual([
      'document',
      'paragraph',
    ])
    expect(usableContext(carried, [])).toEqual(carried)
  })
})

describe('what a question is about', () => {
  const analyse = buildAnalyse(readLexicon('corpus/lexicon').lexicon)
  const topicAfter = (question: string, before?: ReturnType<typeof topicOf>) =>
    topicOf(question, analyse(question).tokens, before ?? undefined)

  it('is told by its words, after those of the turn that it goes on from', () => {
    const first = topicAfter('强基计划今年咱市里抓不抓？')
    const second = topicAfter('录取的时候高考分占多少', first)
    const third = topicAfter('面试呢', second)
    expect(first?.value).toContain('强基计划')
    expect(second?.value).toContain(first?.value)
    expect(second?.value).toContain('高考')
    expect(third?.value).not.toContain('强基计划')
    expect(third?.value).toContain('面试')
    expect(third?.label).toBe('强基计划今年咱市里抓不抓？')
  })

  it('stays the matter, whatever is asked of it, one thing after the other', () => {
    const first = topicAfter('随迁子女能在这里上学吗')
    const second = topicAfter('收费呢', first)
    const third = topicAfter('谁负责', second)
    const fourth = topicAfter('有文件依据吗', third)
    for (const topic of [second, third, fourth]) expect(topic?.value).toContain('随迁子女')
    expect(third?.value).not.toContain('收费')
  })

  it('is of another level of schools where only that is asked about', () => {
    const topic = topicAfter('那高中呢', topicAfter('小学作业写多久'))
    expect(topic?.value).toContain('作业')
    expect(topic?.value).toContain('高中')
    expect(topic?.value).not.toContain('小学')
  })

  it('is nothing where the question says nothing', () => {
    expect(topicAfter('那呢？')).toBeNull()
  })
})
