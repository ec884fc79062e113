import { describe, expect, it } from 'vitest'
import { findBroken, findChanged, type AnswerPair } from '../../../server/knowledge/compare-answers.ts'
import { refusePublication } from '../../../server/knowledge/publish-gate.ts'

const answer = (text: string, right: boolean | null = null) => ({
  status: 'answered',
  text,
  paragraphIds: ['p#1'],
  right,
})
const pair = (question: string, before: ReturnType<typeof answer>, after: typeof before): AnswerPair => ({
  source: 'resolved',
  question,
  before,
  after,
})

describe('comparing two releases', () => {
  it('lists only changed answers, those that became worse first', () => {
    const changed = findChanged([
      pair('same', answer('x'), answer('x')),
      pair('better', answer('x', false), answer('y', true)),
      pair('unknown', answer('x'), answer('y')),
      pair('worse', answer('x', true), answer('y', false)),
    ])
    expect(changed.map(({ question, better }) => [question, better])).toEqual([
      ['worse', false],
      ['unknown', null],
      ['better', true],
    ])
  })

  it('calls a resolved question that is no longer answered so a drop', () => {
    expect(findBroken([pair('甲', answer('x', true), answer('y', false))])).toHaveLength(1)
    expect(findBroken([pair('甲', answer('x', false), answer('y', false))])).toEqual([])
  })
})

describe('the gate', () => {
  const dropping = { measures: [], drops: ['hit1：0.9 → 0.8'], changed: [] }
  const ready = { state: 'ready', fault: null } as const

  it('refuses drops unless somebody signs with a reason', () => {
    expect(refusePublication(ready, dropping, undefined)).toContain('hit1')
    expect(refusePublication(ready, dropping, '  ')).not.toBeNull()
    expect(refusePublication(ready, dropping, '旧题有误')).toBeNull()
    expect(refusePublication(ready, { ...dropping, drops: [] }, undefined)).toBeNull()
  })

  it('lets what was live before go live again, and nothing unfinished', () => {
    expect(refusePublication({ state: 'replaced', fault: null }, dropping, undefined)).toBeNull()
    expect(refusePublication({ state: 'building', fault: null }, null, '急')).not.toBeNull()
    expect(refusePublication({ state: 'failed', fault: '坏' }, null, '急')).toContain('坏')
  })
})
