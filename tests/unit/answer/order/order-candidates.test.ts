import { describe, expect, it } from 'vitest'
import type { Weighing } from '../../../../server/answer/evidence/weigh-documents.ts'
import { gapPassages } from '../../../../server/answer/order/gap-passages.ts'
import { orderCandidates, type Here, type Ordered } from '../../../../server/answer/order/order-candidates.ts'
import { ORDER_WEIGHTS } from '../../../../server/answer/order/order-weights.ts'
import { readTraits } from '../../../../server/answer/order/passage-traits.ts'
import { buildLibrary } from '../../../../server/domain/library.ts'
import { buildPassageIndex, queryOf } from '../../../../server/search/passage-index.ts'
import { rankPassages } from '../../../../server/search/rank-passages.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'
import { aDocument, aParagraph } from '../../../support/a-document.ts'

const analyse = buildAnalyse({ userWords: ['课后服务', '收费标准'], stopWords: ['的', '是', '多少'] })
const rule = { aliases: [], period: null, topics: ['课后服务'] }
const documents = [
  aDocument({
    id: 'plan',
    title: '工作要点',
    paragraphs: [aParagraph('第1条', '提升课后服务水平。', { documentId: 'plan' })],
  }),
  aDocument({
    ...rule,
    id: 'rule',
    title: '课后服务办法',
    level: 'provincial',
    gaps: ['各校课后服务的退费'],
    paragraphs: [
      aParagraph('第1条', '课后服务由学校承担。', { documentId: 'rule' }),
      aParagraph('第2条', '课后服务每课时收费3元。', { documentId: 'rule' }),
      aParagraph('第3条', '课后服务怎样评价，待核。', { documentId: 'rule', attestation: 'recalled' }),
    ],
  }),
]
const library = buildLibrary(documents)
const index = buildPassageIndex(
  documents.flatMap((document) => [
    ...document.paragraphs.map(({ id, text }) => ({ id, title: document.title, text })),
    ...gapPassages(document),
  ]),
  analyse,
)
const NOTHING_LEARNED = { dimensions: 0, asked: new Map(), said: new Map() }
const weighing: Weighing = { library, planId: 'plan', asOf: '2020-06-01', timeAsked: null, named: [] }

function order(question: string, here: Here | null = null): Ordered {
  const query = queryOf(analyse(question))
  const found = rankPassages(index, query, 10)
  return orderCandidates(found, {
    question,
    said: question,
    here,
    query,
    weighing,
    index,
    traits: readTraits({
      library,
      index,
      planId: 'plan',
      analyse,
      answered: [],
      affinity: { paragraphs: NOTHING_LEARNED, clauses: NOTHING_LEARNED },
    }),
    orderWeights: ORDER_WEIGHTS,
  })
}
const ids = (passages: readonly { readonly id: string }[]): string[] => passages.map(({ id }) => id)

describe('orderCandidates', () => {
  it('puts the paragraph that gives the asked kind of thing before others of the same words', () => {
    expect(ids(order('课后服务收费多少元').ranked)[0]).toBe('rule#第2条')
  })

  it('speaks for what was quoted in the turn before, and says so', () => {
    const here = { documentId: 'rule', paragraphId: 'rule#第2条' }
    for (const { id, score, why } of order('课后服务收费多少元', here).ranked) {
      expect(why.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 6)
      expect(why.some(({ label }) => label === 'here')).toBe(id.startsWith('rule#'))
    }
  })

  it("puts the plan first when the year's work is asked about", () => {
    expect(ids(order('今年市里课后服务有什么打算').ranked)[0]).toBe('plan#第1条')
  })

  it('keeps what the library is known not to say apart, and never among what may be quoted', () => {
    const { ranked, gaps } = order('课后服务退费')
    expect(ids(gaps)).toContain('rule!1')
    expect(ids(order('课后服务怎样评价').gaps)).toContain('rule#第3条')
    expect(ids(ranked).some((id) => id.includes('!') || id === 'rule#第3条')).toBe(false)
  })

  it('explains every score: the parts add up', () => {
    const { ranked, gaps } = order('课后服务收费标准是多少')
    for (const { score, why } of [...ranked, ...gaps])
      expect(why.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9)
  })

  it('is the same for the same question', () => {
    expect(order('课后服务收费')).toEqual(order('课后服务收费'))
  })
})
