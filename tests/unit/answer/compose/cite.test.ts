import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { cite, citeWhole } from '../../../../server/answer/compose/cite.ts'
import { CitationSchema } from '../../../../server/contract.ts'
import { aDocument, aParagraph } from '../../../support/a-document.ts'

const paragraph = aParagraph('第1条', '學校提供😀课后服务。家长自愿参加。', { originalAddress: '第二部分' })
const document = aDocument({ paragraphs: [paragraph], number: '测〔2020〕1号', statusNote: '已修订' })

describe('cite', () => {
  it('quotes the literal slice and hashes its UTF-8 bytes', () => {
    const citation = cite(document, paragraph, { start: 2, end: 6 }, '2020-06-01')
    expect(citation.quote).toBe('提供😀')
    expect(citation.sha256).toBe(createHash('sha256').update(Buffer.from('提供😀', 'utf8')).digest('hex'))
    expect([citation.start, citation.end]).toEqual([2, 6])
  })

  it('carries all that is needed to find the words', () => {
    const citation = citeWhole(document, paragraph, '2020-06-01')
    expect(citation).toMatchObject({
      documentId: 'test-plan',
      number: '测〔2020〕1号',
      statusNote: '已修订',
      paragraphId: 'test-plan#第1条',
      originalAddress: '第二部分',
      path: ['一、测试部分'],
      url: 'https://example.org/plan',
      quote: paragraph.text,
    })
    expect(CitationSchema.parse(citation)).toEqual(citation)
  })
})
