import { describe, expect, it } from 'vitest'
import { groupLoose } from '../../../server/knowledge/gaps-collect.ts'
import type { KnownGap, LooseQuestion } from '../../../server/knowledge/gaps-store.ts'

const loose = (question: string, release = 'live'): LooseQuestion => ({
  id: question,
  source: 'question',
  question,
  askedAt: new Date(0),
  release,
  nearest: [],
})
const group = (questions: readonly string[], known: readonly KnownGap[] = [], release = 'live') =>
  groupLoose(
    questions.map((question) => loose(question, release)),
    questions.map((question) => question.split(' ')),
    known,
    'live',
  )

describe('grouping failed questions', () => {
  it('puts questions of mostly the same words together and others apart', () => {
    const [a, b, c] = group(['校车 收费 标准', '校车 收费', '食堂 价格'])
    expect(b?.gapId).toBe(a?.gapId)
    expect([a?.begins, b?.begins]).toEqual([['校车', '收费', '标准'], null])
    expect(c?.gapId).not.toBe(a?.gapId)
  })

  it('counts a word that every question has for little', () => {
    const many = Array.from({ length: 200 }, (_, at) => `学校 事${at}`)
    const grouped = group([...many, '学校 食堂', '学校 校车'])
    expect(grouped.at(-1)?.gapId).not.toBe(grouped.at(-2)?.gapId)
  })

  it('opens a resolved gap again only where the live release failed', () => {
    const known: KnownGap[] = [{ id: 'g', terms: ['校车', '收费'], state: 'resolved' }]
    expect(group(['校车 收费'], known)[0]).toMatchObject({ gapId: 'g', reopens: true })
    expect(group(['校车 收费'], known, 'old')[0]).toMatchObject({ gapId: 'g', reopens: false })
  })
})
