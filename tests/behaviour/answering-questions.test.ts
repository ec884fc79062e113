import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../server/contract.ts'
import { createWence, type Wence } from '../../server/wire.ts'

let wence: Wence
beforeAll(async () => {
  wence = await createWence({ corpusDir: 'corpus' })
})

const ask = (question: string, drop: readonly string[] = []): Answer =>
  wence.assistant.answer({ question, asOf: '2020-06-01', carried: [], drop }).answer

const PLAN = 'zibo-education-2020'
const citedIds = ({ citations }: Answer): string[] => citations.map(({ paragraphId }) => paragraphId)

describe('places in the plan', () => {
  it('quotes 第27条 whole', () => {
    const answer = ask('第27条讲什么')
    expect(answer.status).toBe('answered')
    expect(answer.citations.map(({ quote }) => quote)).toEqual([
      wence.library.paragraphById(`${PLAN}#第27条`)?.text,
    ])
    expect(answer.notices.join()).toContain('2020年')
  })

  it('lists the measures of the sixth part', () => {
    const answer = ask('第六部分有哪些措施')
    expect(answer.status).toBe('answered')
    expect(citedIds(answer)).toEqual(['第26条', '第27条', '第28条'].map((address) => `${PLAN}#${address}`))
  })

  it('counts 34 articles and says so of the 35th', () => {
    expect(ask('一共多少条').text).toContain('共34条')
    const answer = ask('第35条讲什么')
    expect(answer).toMatchObject({ status: 'unanswered', reason: 'no_such_article', citations: [] })
    expect(answer.text).toContain('到第34条为止')
  })
})

it('says which of two questions it may have left out', () => {
  const answer = ask('今年新改扩建多少幼儿园？老人有没有学上？')
  expect(answer.status).toBe('answered')
  expect(answer.notices).toContain('“老人有没有学上”可能没有答到，可以单独再问。')
})

describe('where the plan speaks of a subject', () => {
  it.each([
    ['职称评聘是哪一条说的', ['第27条']],
    ['延时班在第几条', ['第9条']],
    ['校园欺凌在哪一条里头', ['第30条']],
    ['学前教育在第几部分', ['第6条', '第15条']],
  ])('%s', (question, addresses) => {
    const answer = ask(question)
    expect(answer.status).toBe('answered')
    expect(answer.citations.map(({ address }) => address)).toEqual(addresses)
  })

  it('is not told of the plan of another city', () => {
    for (const question of ['青岛工作要点第3条', '青岛的要点里哪条说了职称'])
      expect(ask(question)).toMatchObject({ status: 'unanswered', reason: 'out_of_scope_place' })
  })
})

describe('what the corpus does not give', () => {
  it('keeps nothing from who asks for the number, but says what is missing to who asks for the names', () => {
    expect(ask('今年新改扩建多少幼儿园')).toMatchObject({ status: 'answered', reason: null })
    const names = ask('今年新改扩建的幼儿园有哪些')
    expect(names).toMatchObject({ status: 'partial', reason: 'no_rule_in_text' })
    expect(names.notices.join()).toContain('今年新改扩建的幼儿园名单和所在位置')
  })

  it.each(['课后延时服务怎么收费', '课后延时服务收多少钱', '课后延时班一个月多少元'])(
    '%s: no figure is said that the quotes do not hold',
    (question) => {
      const answer = ask(question)
      const quoted = answer.citations.map(({ quote }) => quote).join('\n')
      if (answer.status === 'answered') expect(quoted).toMatch(/元|免费|不收|不得收/)
      else expect(answer.reason).not.toBeNull()
      const said = answer.parts.flatMap((part) => (part.kind === 'message' ? [part.text] : [])).join('')
      expect(said).not.toMatch(/\d+(?:\.\d+)?元/)
    },
  )

  it.each(['济南市小学入学怎么报名', '济南的课后服务有什么安排', '北京中考政策是什么'])(
    '%s is out of its place, even where words agree',
    (question) => {
      expect(ask(question)).toMatchObject({
        status: 'unanswered',
        reason: 'out_of_scope_place',
        citations: [],
      })
    },
  )

  it('hands over to 12345 with the question ready to read out', () => {
    const [office] = ask('济南市小学入学怎么报名').handoff
    expect(office).toMatchObject({ phone: '12345', preparedQuestion: '济南市小学入学怎么报名' })
    expect(office?.source).not.toBe('')
  })
})

describe('personal data', () => {
  it('is masked everywhere, and the asker is told', () => {
    const question = '我叫王小明电话13812345678，孩子近视学校管不管'
    const turn = wence.assistant.answer({ question, asOf: '2020-06-01', carried: [], drop: [] })
    const sent = JSON.stringify(turn)
    expect(sent).not.toContain('13812345678')
    expect(sent).not.toContain('王小明')
    expect(turn.answer.understood.masked).toEqual(expect.arrayContaining(['姓名', '手机号']))
    expect(turn.answer.notices.join()).toContain('手机号')
    expect(turn.answer.question).toContain('近视')
  })

  it('stays out of the trace as well', () => {
    const question = '电话13812345678，课后延时服务有什么安排'
    const traced = wence.assistant.explain({ question, asOf: '2020-06-01', carried: [], drop: [] })
    expect(JSON.stringify(traced)).not.toContain('13812345678')
  })
})

describe('danger', () => {
  it.each([
    ['我不想活了', ['110', '120', '12356']],
    ['孩子被老师打了怎么办', ['110', '120']],
    ['课后延时服务怎么收费，另外我不想活了', ['110', '120']],
  ])('%s: help comes before policy', (question, phones) => {
    const answer = ask(question)
    expect(answer.status).toBe('crisis')
    expect(wence.lexicon.crisis.some(({ message }) => answer.text.startsWith(message))).toBe(true)
    expect(answer.handoff.slice(0, phones.length).map(({ phone }) => phone)).toEqual(phones)
    for (const { phone, source } of answer.handoff) {
      expect(source).not.toBe('')
      const office = wence.lexicon.offices.find((each) => each.phone === phone)
      expect(office?.source).toBe(source)
    }
  })

  it('is followed by the rules where it is asked who has to do what about it', () => {
    const answer = ask('孩子在学校被同学打了，学校怎么处理，找谁管')
    expect(answer.status).toBe('crisis')
    const rules = [...answer.citations, ...answer.nearest]
    expect(rules.map(({ quote }) => quote).join()).toMatch(/欺凌|暴力/)
  })

  it('is not followed by rules where somebody wants to die, or only tells what happened', () => {
    for (const question of ['我不想活了怎么办', '我被同学打了'])
      expect(ask(question)).toMatchObject({ status: 'crisis', citations: [], nearest: [] })
  })

  it('is not seen in a question on the rules against it', () => {
    expect(ask('防治校园欺凌有哪些规定').status).not.toBe('crisis')
  })
})

describe('lay words', () => {
  it('are mapped in the open, and not when the asker removed that', () => {
    const mapped = ask('放学没人接怎么办')
    expect(mapped.understood.mapped).toEqual([{ from: '放学没人接', to: '课后延时服务、课后服务' }])
    expect(mapped.notices.join()).toContain('课后延时服务')
    const unmapped = ask('放学没人接怎么办', ['mapping'])
    expect(unmapped.understood.mapped).toEqual([])
    expect(unmapped.notices.join()).not.toContain('按“课后延时服务')
  })
})

describe('what is proposed', () => {
  it.each([
    ['khfw', '课后服务'],
    ['课后', '课后'],
    ['zcps', '职称评审'],
  ])('%s suggests %s', (typed, words) => {
    const texts = wence.assistant.suggest(typed).map(({ text }) => text)
    expect(texts.length).toBeGreaterThan(0)
    expect(texts[0]).toContain(words)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('can be answered: each question of each topic, and each that follows an answer', () => {
    const asked = wence.assistant.topics().flatMap(({ questions }) => questions)
    expect(asked.length).toBeGreaterThan(50)
    const answers = asked.map((question) => ask(question))
    const following = new Set(answers.flatMap(({ next }) => next))
    expect(following.size).toBeGreaterThan(20)
    const failed = [...new Set([...asked, ...following])].filter(
      (question) => ask(question).status !== 'answered',
    )
    expect(failed).toEqual([])
  })

  it('never proposes the question just asked', () => {
    const asked = wence.assistant.topics().flatMap(({ questions }) => questions)
    for (const question of asked) expect(ask(question).next).not.toContain(question)
  })
})

describe('who asks in general what is laid down', () => {
  const askNow = (question: string): Answer =>
    wence.assistant.answer({ question, asOf: '2026-11-23', carried: [], drop: [] }).answer
  const documentsOf = ({ citations }: Answer): string[] => [
    ...new Set(citations.map(({ documentId }) => documentId)),
  ]

  it('is given sentences of several paragraphs that speak of it, in force first', () => {
    const answer = askNow('校车有什么要求')
    expect(answer.status).toBe('answered')
    expect(answer.text).toContain('关于“校车”，文件里主要写了：')
    expect(answer.citations.length).toBeGreaterThan(2)
    expect(documentsOf(answer)[0]).toBe('reg-schoolbus')
    for (const { quote } of answer.citations) expect(quote).toContain('校车')
  })

  it('is given the paragraphs of the document that the subject names', () => {
    for (const question of ['双减是什么', '双减意见讲什么'])
      expect(documentsOf(askNow(question))).toEqual(['shuangjian-2021'])
  })

  it('is not answered with an overview for another place, nor where nothing speaks of it', () => {
    expect(askNow('济南随班就读有什么规定')).toMatchObject({
      status: 'unanswered',
      reason: 'out_of_scope_place',
    })
    expect(askNow('培训机构消防验收有什么规定').text).not.toContain('主要写了')
  })
})
