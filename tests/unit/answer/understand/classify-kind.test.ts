import { describe, expect, it } from 'vitest'
import type { QuestionKind } from '../../../../server/contract.ts'
import { buildClassifyKind } from '../../../../server/answer/understand/classify-kind.ts'
import { readLexicon } from '../../../../server/ingest/read-lexicon.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'

const { lexicon } = readLexicon('corpus/lexicon')
const analyse = buildAnalyse(lexicon)
const classifyKind = buildClassifyKind(lexicon.intents, analyse)

describe('question words tell the kind', () => {
  const cases: readonly [string, QuestionKind][] = [
    ['今年新建多少所幼儿园', 'number'],
    ['教坛新秀给几个名额', 'number'],
    ['普惠园要占多大比例', 'number'],
    ['你知道课后服务多少钱吗', 'number'],
    ['课后服务怎么收费', 'number'],
    ['什么时候开学', 'date'],
    ['职称哪天截止申报', 'date'],
    ['大班额哪一年能消除', 'date'],
    ['校车多久检验一次', 'date'],
    ['食堂归谁管', 'who'],
    ['培训班由哪个部门审批', 'who'],
    ['课后服务收费吗', 'yes_no'],
    ['能不能不参加', 'yes_no'],
    ['学校是否可以收手机', 'yes_no'],
    ['听说要建一百所，是真的吗', 'yes_no'],
    ['要点里写没写食堂', 'yes_no'],
    ['县管校聘是什么意思', 'definition'],
    ['什么是大班额', 'definition'],
    ['普惠园指的是什么', 'definition'],
    ['师德有哪些制度', 'list'],
    ['首批创建的是哪三个区', 'list'],
    ['美育都有什么活动', 'list'],
    ['助学金怎么申请', 'procedure'],
    ['办转学要什么手续', 'procedure'],
    ['想举报老师补课怎么投诉', 'procedure'],
    ['要点里怎么说的', 'fact'],
    ['那个比赛叫什么名字', 'fact'],
  ]
  it.each(cases)('%s: %s', (question, kind) => {
    expect(classifyKind(question).kind).toBe(kind)
  })
})

describe('without question words', () => {
  it('the examples of the lexicon decide', () => {
    const trained = buildClassifyKind(
      [
        { kind: 'who', examples: ['食堂监管责任单位', '安全责任单位', '收费责任单位'] },
        { kind: 'fact', examples: ['课后服务安排', '美育工作安排', '劳动教育安排'] },
      ],
      analyse,
    )
    expect(trained('研学责任单位').kind).toBe('who')
    expect(trained('心理健康安排').kind).toBe('fact')
  })

  it('a bare subject asks for what the text says', () => {
    expect(classifyKind('四级联学').kind).toBe('fact')
    expect(classifyKind('').kind).toBe('fact')
  })
})

describe('the classifier', () => {
  it('gets nine of ten unseen examples right', () => {
    const kinds = lexicon.intents.filter(({ kind }) =>
      ['fact', 'number', 'date', 'who', 'yes_no', 'definition', 'list', 'procedure'].includes(kind),
    )
    const [train, test] = [false, true].map((isTest) =>
      kinds.map(({ kind, examples }) => ({
        kind,
        examples: examples.filter((_, at) => (at % 5 === 0) === isTest),
      })),
    )
    const classify = buildClassifyKind(train!, analyse)
    const results = test!.flatMap(({ kind, examples }) =>
      examples.map((example) => classify(example).kind === kind),
    )
    expect(results.filter(Boolean).length / results.length).toBeGreaterThan(0.9)
  })

  it('says the same twice, with a confidence between 0 and 1', () => {
    const again = buildClassifyKind(lexicon.intents, analyse)
    for (const question of lexicon.topics.flatMap(({ questions }) => questions)) {
      const reading = classifyKind(question)
      expect(again(question)).toEqual(reading)
      expect(reading.confidence).toBeGreaterThan(0)
      expect(reading.confidence).toBeLessThanOrEqual(1)
    }
  })
})
