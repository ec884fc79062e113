import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { AnswerSchema, type Answer } from '../../server/contract.ts'
import { createWence, type Wence } from '../../server/wire.ts'

let wence: Wence
beforeAll(async () => {
  wence = await createWence({ corpusDir: 'corpus' })
})

const ask = (question: string): Answer =>
  wence.assistant.answer({ question, asOf: '2020-06-01', carried: [], drop: [] }).answer

/** What every answer owes its reader, whatever was asked. */
function expectHonest(answer: Answer): void {
  expect(() => AnswerSchema.parse(answer)).not.toThrow()
  if (answer.status === 'answered' || answer.status === 'partial') {
    expect(answer.citations.length).toBeGreaterThan(0)
    const quoted = answer.parts.flatMap((part) => (part.kind === 'quote' ? [part.citation] : []))
    expect(quoted).toEqual(answer.citations.map((_, at) => at))
  }
  for (const { paragraphId, quote, start, end, sha256 } of [...answer.citations, ...answer.nearest]) {
    const paragraph = wence.library.paragraphById(paragraphId)
    expect(paragraph?.text.slice(start, end)).toBe(quote)
    expect(sha256).toBe(createHash('sha256').update(quote, 'utf8').digest('hex'))
    expect(paragraph?.attestation).not.toBe('recalled')
  }
  if (answer.reason === 'low_confidence') {
    const isLikely = (answer.confidence ?? 0) >= 0.5
    expect(answer.text.startsWith('最可能对应的规定是')).toBe(isLikely)
    expect(answer.text.startsWith('没有找到完全对应的内容')).toBe(!isLikely)
  }
  const spelled = answer.parts.map((part) =>
    part.kind === 'message' ? part.text : `“${answer.citations[part.citation]?.quote}”`,
  )
  expect(answer.text).toBe(spelled.join(''))
}

const QUESTIONS = [
  '课后延时服务有什么安排',
  '课后延时服务怎么收费',
  '放学没人接怎么办',
  '今年全市新改扩建多少处幼儿园？',
  '副高级以下职称自主评聘怎么开展',
  '职称评聘对乡村学校教师有倾斜吗？',
  '孩子近视学校管不管',
  '义务教育法第十二条',
  '教师法规定教师有哪些权利',
  '校车安全由谁负责',
  '手机能带学校吗',
  '中考体育多少分',
  '义务教育法什么时候开始施行的',
  '双减意见文号是多少',
  '今天天气怎么样',
  '你好',
  '你是机器人吗',
]

describe('every answer of the real corpus', () => {
  it.each(QUESTIONS)('to %s consists of literal, hashed quotes and fixed messages', (question) => {
    expectHonest(ask(question))
  })

  it.each(QUESTIONS)('to %s is the same when worked out again', (question) => {
    // explain works each answer out anew, answer may remember it.
    const workOut = (): string => {
      const request = { question, asOf: '2020-06-01', carried: [], drop: [] }
      return JSON.stringify(wence.assistant.explain(request).answer)
    }
    const first = workOut()
    ask('第27条讲什么')
    expect(workOut()).toBe(first)
    expect(JSON.stringify(ask(question))).toBe(first)
  })

  it('keeps these promises for 300 random texts', () => {
    const bits = fc.constantFrom(
      ...[
        '课后',
        '服务',
        '第',
        '27',
        '条',
        '《',
        '》',
        '多少',
        '吗',
        '？',
        '淄博',
        '2019年',
        '教师',
        '款',
        '上一条',
      ],
      ...[
        '😀',
        '\u0000',
        '\u200b',
        '\ud800',
        '課',
        'Ａ',
        'kehou',
        '\n',
        '13812345678',
        '不想活了',
        '<b>',
        '½',
      ],
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(bits, { maxLength: 15 }).map((each) => each.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => expectHonest(ask(text))),
      { numRuns: 300 },
    )
  })
})

describe('what the library is known to lack', () => {
  const isWrittenDown = (said: string): void => {
    const [, title = '', gap = ''] = /《([^》]+)》“还没有收录的内容”里写着：(.+?)。/.exec(said) ?? []
    const document = wence.library.documents.find(
      (each) => each.title === title || each.aliases.includes(title),
    )
    expect(document?.gaps).toContain(gap)
  }

  it('is named in the refusal, in the words and with the document where it is written down', () => {
    const { status, text } = ask('少先队入队是几岁')
    expect(status).toBe('unanswered')
    isWrittenDown(text)
  })

  it('is named beside a rule on the matter that does not give it', () => {
    const { status, reason, notices } = ask('淄博市各社区教育中心的地址在哪')
    expect({ status, reason }).toEqual({ status: 'partial', reason: 'no_rule_in_text' })
    isWrittenDown(notices.join(''))
  })

  it('is not named where nothing that is missing was asked', () => {
    for (const question of ['火星移民要交多少税', '食堂能刷脸吗', '北京的中考政策是什么'])
      expect(JSON.stringify(ask(question))).not.toContain('还没有收录的内容')
  })
})
