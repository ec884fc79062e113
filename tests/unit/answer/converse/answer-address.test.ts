import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../../server/answer/compose/finish-answer.ts'
import { answerAddress } from '../../../../server/answer/converse/answer-address.ts'
import { buildParseAddress } from '../../../../server/answer/understand/parse-address-question.ts'
import { buildLibrary } from '../../../../server/domain/library.ts'
import { aDocument } from '../../../support/a-document.ts'

const document = aDocument()
const library = buildLibrary([document])
const parse = buildParseAddress(library, document)

function answer(question: string): Outcome {
  const asked = parse(question, undefined, '2020-06-01')
  if (asked === null) throw new Error(`${question} was not read as an address`)
  return answerAddress(asked, library, '2020-06-01')
}

const quotes = ({ citations }: Outcome): string[] => citations.map(({ quote }) => quote)
const said = ({ parts }: Outcome): string =>
  parts.map((part) => (part.kind === 'message' ? part.text : '')).join('')

describe('answerAddress', () => {
  it('quotes the whole article', () => {
    const outcome = answer('第1条讲什么')
    expect(outcome.status).toBe('answered')
    expect(quotes(outcome)).toEqual([document.paragraphs[0]!.text])
    expect(said(outcome)).toContain('《计划》第1条')
  })

  it('quotes the asked clause alone', () => {
    expect(quotes(answer('第3条第二款'))).toEqual(['第二款的文字。'])
  })

  it('lists a part by the first sentence of each article, under its title', () => {
    const outcome = answer('第一部分讲什么')
    expect(quotes(outcome)).toEqual(['学校提供课后服务。', '教师每年参加培训。'])
    expect(said(outcome)).toMatch(/^第一部分 测试部分：/)
  })

  it('counts the articles and quotes the last', () => {
    const outcome = answer('一共多少条')
    expect(said(outcome)).toContain('共3条')
    expect(outcome.citations[0]?.address).toBe('第3条')
  })

  it('counts the parts with their titles', () => {
    const text = said(answer('一共几个部分'))
    expect(text).toContain('共2个部分')
    expect(text).toContain('第二部分，其他部分')
  })

  it('says where the document ends when the article is not there', () => {
    const outcome = answer('第4条讲什么')
    expect(outcome).toMatchObject({ status: 'unanswered', reason: 'no_such_article', citations: [] })
    expect(said(outcome)).toContain('到第3条为止')
    expect(outcome.nearest?.[0]?.address).toBe('第3条')
  })

  it('shows the article when only the clause is not there', () => {
    const outcome = answer('第3条第九款')
    expect(outcome).toMatchObject({ status: 'unanswered', reason: 'no_such_article' })
    expect(outcome.nearest?.[0]?.quote).toBe(document.paragraphs[2]!.text)
  })

  it('asks which one where 上一条 has nothing before it', () => {
    expect(answer('上一条')).toMatchObject({ status: 'clarify', reason: 'too_vague' })
  })

  it('does not speak for a document that is not in the library', () => {
    const outcome = answer('《没有的办法》第3条')
    expect(outcome).toMatchObject({ status: 'unanswered', reason: 'not_in_library', citations: [] })
    expect(said(outcome)).toContain('《没有的办法》')
  })
})
