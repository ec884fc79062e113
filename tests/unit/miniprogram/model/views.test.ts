import { describe, expect, it } from 'vitest'
import { answerText } from '../../../../miniprogram/model/answer-text.ts'
import { answerView } from '../../../../miniprogram/model/answer-view.ts'
import { formalCitation } from '../../../../miniprogram/model/formal-citation.ts'
import { filterChoices, filterDocuments, NO_FILTER } from '../../../../miniprogram/model/library-filter.ts'
import { locateQuote, markText } from '../../../../miniprogram/model/mark-text.ts'
import { decode, parseReaderQuery, readerUrl } from '../../../../miniprogram/model/page-link.ts'
import { statusLabel } from '../../../../miniprogram/model/status-label.ts'
import { AnswerSchema, StatusSchema } from '../../../../server/contract.ts'
import { ANSWER, aSummary, CITATION } from '../support/serve-fixtures.ts'

describe('the formal citation', () => {
  it.each([
    [
      { title: '测试计划', number: null, address: '第9条', originalAddress: null, form: 'verbatim' },
      '《测试计划》第9条',
    ],
    [
      { title: '办法', number: '教〔2020〕1号', address: '第二条', originalAddress: null, form: 'verbatim' },
      '《办法》（教〔2020〕1号）第二条',
    ],
    [
      { title: '意见', number: null, address: '要点3', originalAddress: '第二部分', form: 'digest' },
      '《意见》第二部分',
    ],
    [{ title: '意见', number: null, address: '要点3', originalAddress: null, form: 'digest' }, '《意见》'],
    [
      { title: '《已有书名号》', number: null, address: '第1条', originalAddress: null, form: 'verbatim' },
      '《已有书名号》第1条',
    ],
  ] as const)('of %j', (place, text) => {
    expect(formalCitation(place)).toBe(text)
  })
})

describe('marked text', () => {
  it.each([
    [{ start: 0, end: 2 }, ['[一二]', '三四']],
    [{ start: 1, end: 3 }, ['一', '[二三]', '四']],
    [{ start: 0, end: 4 }, ['[一二三四]']],
    [{ start: 2, end: 9 }, ['一二三四']],
    [null, ['一二三四']],
  ])('at %j loses no character', (stretch, pieces) => {
    const cut = markText('一二三四', stretch)
    expect(cut.map(({ text, marked }) => (marked ? `[${text}]` : text))).toEqual(pieces)
    expect(cut.map(({ text }) => text).join('')).toBe('一二三四')
  })

  it('finds a quote that moved within its paragraph, and none that is gone', () => {
    expect(locateQuote('新增一句。原来的话。', '原来的话。', { start: 0, end: 5 })).toEqual({
      start: 5,
      end: 10,
    })
    expect(locateQuote('全改了。', '原来的话。', { start: 0, end: 5 })).toBeNull()
  })
})

describe('addresses', () => {
  it('survive Chinese, signs and percent', () => {
    const place = {
      documentId: 'a&b=c%',
      address: '第十二条第二款第（三）项',
      span: { start: 3, end: 9 },
      answerKey: 'k?1',
      citation: 2,
    }
    const query = Object.fromEntries(
      (readerUrl(place).split('?')[1] ?? '').split('&').map((pair) => pair.split('=') as [string, string]),
    )
    expect(parseReaderQuery(query)).toEqual(place)
  })

  it.each([
    [{ d: 'x' }, null],
    [
      { d: 'x', a: 'y', s: '9', e: '3' },
      { documentId: 'x', address: 'y', span: null, answerKey: null, citation: 0 },
    ],
    [
      { d: 'x', a: 'y', c: '-1' },
      { documentId: 'x', address: 'y', span: null, answerKey: null, citation: 0 },
    ],
  ])('that are broken are read as far as they go: %j', (query, place) => {
    expect(parseReaderQuery(query)).toEqual(place)
  })

  it('with a stray percent sign are taken as they stand', () => {
    expect(decode('100%')).toBe('100%')
  })
})

describe('the view of an answer', () => {
  it('knows every status and reason of the contract', () => {
    for (const option of AnswerSchema.options) {
      for (const status of option.shape.status.type === 'enum'
        ? option.shape.status.options
        : [option.shape.status.value]) {
        const view = answerView({ ...ANSWER, status } as never, 'k')
        expect(view.tone, String(status)).toMatch(/^(full|partial|none|urgent|talk)$/)
      }
    }
  })

  it.each([
    ['no_figure_in_text', '原文没有写明所问'],
    ['low_confidence', '可能是这条规定，请对照原文'],
    ['superseded_only', '找到的规定不能当作现行的'],
  ] as const)('heads an answer that is partial for %s by what it lacks', (reason, heading) => {
    expect(answerView({ ...ANSWER, status: 'partial', reason } as never, 'k').heading).toBe(heading)
  })

  it('says a status in words and with a sign of its own tone', () => {
    for (const status of StatusSchema.options) {
      const label = statusLabel(status)
      expect(label.text).not.toBe('')
      expect(label.sign).not.toBe('')
    }
  })

  it('shows no quote whose citation is missing', () => {
    const view = answerView({ ...ANSWER, parts: [{ kind: 'quote', citation: 7 }] } as never, 'k')
    expect(view.blocks).toEqual([])
  })

  it('names a number once when the office is called after it', () => {
    const office = { office: '12345热线', phone: '12345', hours: null, source: 's', preparedQuestion: 'q' }
    const view = answerView({ ...ANSWER, handoff: [office, { ...office, office: '教育局' }] } as never, 'k')
    expect(view.handoff.map(({ label }) => label)).toEqual(['12345热线', '教育局 12345'])
  })

  it('names each document that the quotes rest on once, with the way to its paragraph or to itself', () => {
    const higher = {
      citation: 0,
      documentId: 'guo',
      title: '指导意见',
      number: null,
      level: 'national',
      status: 'in_force',
      form: 'digest',
      paragraphAddress: '要点2',
    }
    const basis = [
      higher,
      { ...higher, citation: 1 },
      { ...higher, documentId: 'sheng', level: 'provincial', paragraphAddress: null },
      { ...higher, documentId: CITATION.documentId },
    ]
    const view = answerView({ ...ANSWER, basis } as never, 'k')
    expect(view.basis.map(({ level, link }) => [level, link.split('?')[0]])).toEqual([
      ['国家', '/pages/reader/reader'],
      ['省级', '/pages/document/document'],
    ])
  })

  it('copies question, answer and sources', () => {
    expect(answerText(ANSWER)).toContain(`答：${CITATION.quote}`)
    expect(answerText(ANSWER)).toContain('· 《测试计划》第1条（原文）')
  })
})

describe('the library filter', () => {
  const documents = [
    aSummary(),
    aSummary({
      id: 'b',
      title: '山东省办法',
      number: '鲁教〔2019〕1号',
      aliases: ['课后办法'],
      level: 'provincial',
      topics: ['收费'],
    }),
  ]
  const ids = (change: object) => filterDocuments(documents, { ...NO_FILTER, ...change }).map(({ id }) => id)

  it('searches title, alias, number, issuer and topic, with every word', () => {
    expect(ids({ words: '课后' })).toEqual(['b'])
    expect(ids({ words: '鲁教〔2019〕' })).toEqual(['b'])
    expect(ids({ words: '山东 收费' })).toEqual(['b'])
    expect(ids({ words: '山东 安全' })).toEqual([])
    expect(ids({ words: '测试单位' })).toEqual(['test-plan', 'b'])
    expect(ids({ level: 'provincial', topic: '测试' })).toEqual([])
  })

  it('offers only what occurs, levels from the highest', () => {
    const { levels, topics } = filterChoices(documents)
    expect(levels.map(({ name }) => name)).toEqual(['省级', '市级'])
    expect(topics.map(({ value }) => value)).toEqual(['收费', '测试'])
  })
})
