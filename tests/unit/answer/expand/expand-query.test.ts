import { describe, expect, it } from 'vitest'
import { buildExpandQuery, type ExpandedQuery } from '../../../../server/answer/expand/expand-query.ts'
import type { Lexicon } from '../../../../server/domain/lexicon.ts'
import type { QueryTerm } from '../../../../server/domain/query.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'

const lexicon: Lexicon = {
  userWords: ['课后服务', '延时托管', '课后看护', '晚托', '晚托班', '营养餐', '近视'],
  stopWords: ['有', '吗', '的'],
  layTerms: [
    { lay: '晚托', official: ['课后服务', '延时托管'], reason: '' },
    { lay: '晚托班', official: ['课后服务'], reason: '' },
  ],
  synonyms: [{ words: ['课后服务', '课后看护'], reason: '' }],
  intents: [],
  topics: [],
  offices: [],
  crisis: [],
  dangerExamples: [],
}
const analyse = buildAnalyse(lexicon)
const expandQuery = buildExpandQuery(lexicon, analyse)
const expand = (question: string): ExpandedQuery => expandQuery(question, analyse(question))

function term(question: string, word: string): QueryTerm {
  const found = expand(question).query.words.find((each) => each.term === word)
  if (found === undefined) throw new Error(`${word} is not searched`)
  return found
}

describe('expandQuery', () => {
  it('leaves a question without known words as asked', () => {
    const { query, mapped } = expand('营养餐')
    expect(mapped).toEqual([])
    expect(query.words.every(({ origin, weight }) => origin === 'asked' && weight === 1)).toBe(true)
  })

  it('searches the official word beside the lay one, and shows it', () => {
    const { query, mapped } = expand('有晚托班吗')
    expect(mapped).toEqual([{ from: '晚托班', to: '课后服务' }])
    expect(query.words.map((each) => each.term)).toContain('晚托班')
    expect(term('有晚托班吗', '课后服务').origin).toBe('mapped')
    expect(term('有晚托班吗', '课后服务').standsFor).toContain('晚托班')
  })

  it('drops the lay term that stands inside a longer one', () => {
    expect(expand('有晚托班吗').mapped.map(({ from }) => from)).toEqual(['晚托班'])
    expect(expand('有晚托吗').mapped).toEqual([{ from: '晚托', to: '课后服务、延时托管' }])
  })

  it('weighs asked above mapped above synonym, and shares among several readings', () => {
    const asked = term('晚托班', '晚托班').weight
    const mapped = term('晚托班', '课后服务').weight
    expect(asked).toBeGreaterThan(mapped)
    expect(mapped).toBeGreaterThan(term('晚托班', '课后看护').weight)
    expect(term('晚托', '课后服务').weight).toBeLessThan(mapped)
  })

  it('searches synonyms without showing them as a mapping', () => {
    expect(expand('课后看护').mapped).toEqual([])
    expect(term('课后看护', '课后服务').origin).toBe('synonym')
  })

  it('keeps a word as asked that is also an expansion', () => {
    expect(term('晚托班和课后服务', '课后服务')).toMatchObject({ origin: 'asked', weight: 1 })
  })

  it('reads traditional writing', () => {
    expect(expand('晚託班').mapped).toEqual([{ from: '晚托班', to: '课后服务' }])
  })
})
