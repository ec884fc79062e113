import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../server/contract.ts'
import { citeFormally } from '../../../server/desk/browser/model/cite-formally.ts'
import { readAloud } from '../../../server/desk/browser/model/read-aloud.ts'
import { missingAspects, workOrder } from '../../../server/desk/browser/model/work-order.ts'
import { aDocument } from '../../support/a-document.ts'
import { aCitation, anAnswer } from '../../support/an-answer.ts'

const citation = {
  ...aCitation(aDocument()),
  title: '年度工作要点',
  number: '淄教〔2020〕1号',
  form: 'verbatim' as const,
  address: '第6条',
  originalAddress: null,
  quote: '全市新改扩建幼儿园103处，',
}
const digest = {
  ...citation,
  form: 'digest' as const,
  address: '要点2',
  originalAddress: '第三条',
  quote: '学校管。',
}

const HOTLINE = {
  office: '政务服务便民热线',
  phone: '12345',
  hours: '7×24小时',
  source: '国办发〔2020〕53号',
  preparedQuestion: '收费吗',
}

function answerWith(changes: Partial<Answer>): Answer {
  return { ...anAnswer(citation), notices: [], ...changes } as Answer
}

describe('what is read aloud', () => {
  it('names the source before the quoted words and ends the sentence', () => {
    const answer = answerWith({ parts: [{ kind: 'quote', citation: 0 }] })
    expect(readAloud(answer)).toBe('《年度工作要点》第6条：全市新改扩建幼儿园103处。')
  })

  it('does not name the source twice where a message already does', () => {
    const parts: Answer['parts'] = [
      { kind: 'message', text: '《要点》第6条：' },
      { kind: 'quote', citation: 0 },
    ]
    expect(readAloud(answerWith({ parts }))).toBe('《要点》第6条：全市新改扩建幼儿园103处。')
  })

  it('never says of a digest that the document uses these words', () => {
    const answer = answerWith({ citations: [digest], parts: [{ kind: 'quote', citation: 0 }] })
    expect(readAloud(answer)).toBe('按照《年度工作要点》第三条的要点：学校管。')
  })

  it('tells whom to call when there is no answer', () => {
    const answer = answerWith({
      status: 'unanswered',
      reason: 'no_evidence',
      citations: [],
      parts: [{ kind: 'message', text: '没有找到。' }],
      handoff: [HOTLINE],
    } as Partial<Answer>)
    expect(readAloud(answer)).toBe('没有找到。\n可以联系政务服务便民热线，电话 12345（7×24小时）。')
  })
})

describe('a formal citation', () => {
  it('has title, number and article, and the words in quotation marks', () => {
    expect(citeFormally(citation)).toBe(
      '《年度工作要点》（淄教〔2020〕1号）第6条：“全市新改扩建幼儿园103处，”',
    )
  })

  it('puts no quotation marks around the words of a digest, and names the article it sums up', () => {
    expect(citeFormally(digest)).toBe('《年度工作要点》（淄教〔2020〕1号）第三条（要点：学校管。）')
  })
})

describe('a work order', () => {
  const answer = answerWith({
    status: 'partial',
    reason: 'no_figure_in_text',
    question: '延时班收多少钱',
    text: '写到了服务。',
    completeness: { asked: ['condition', 'fee'], covered: ['condition'] },
    handoff: [HOTLINE],
  } as Partial<Answer>)
  const draft = workOrder(answer, { role: 'parent', at: new Date(2026, 10, 24, 9, 5), receipt: 'q-17' })

  it('says who asked what and when, on which basis, what is open, and the receipt', () => {
    expect(draft.split('\n')).toEqual([
      '【来电】2026-11-24 09:05　家长',
      '【诉求】延时班收多少钱',
      '【答复】◐部分有依据。写到了服务。',
      '【依据】《年度工作要点》（淄教〔2020〕1号）第6条：“全市新改扩建幼儿园103处，”',
      '【还没有答到】',
      '1. 原文没有写具体数字',
      '2. 引文没有写到：费用',
      '【转办】政务服务便民热线 12345',
      `【版本】资料版本 ${answer.release}，截至 ${answer.asOf}`,
      '【回执】q-17',
    ])
  })

  it('leaves out what does not apply', () => {
    const full = answerWith({ completeness: { asked: [], covered: [] }, handoff: [] })
    const words = workOrder(full, { role: null, at: new Date(), receipt: null })
    expect(words).not.toMatch(/还没有答到|转办|回执/)
    expect(words).toContain('其他')
  })

  it('counts as open only what was asked for', () => {
    expect(missingAspects({ asked: ['fee', 'deadline'], covered: ['deadline', 'contact'] })).toEqual(['费用'])
  })
})
