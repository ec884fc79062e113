import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dashboard, Gap, ReleaseSummary } from '../../../server/desk-contract.ts'
import { orderDocuments, shareOf, totalsOf } from '../../../server/desk/browser/model/dashboard-words.ts'
import { assigneeChoices, orderGaps, reasonLine } from '../../../server/desk/browser/model/gap-words.ts'
import { markQuotes } from '../../../server/desk/browser/model/mark-quotes.ts'
import { ageOf } from '../../../server/desk/browser/model/moments.ts'
import { mayDo } from '../../../server/desk/browser/model/permissions.ts'
import { titleOfChange } from '../../../server/knowledge/change-title.ts'
import {
  betterWords,
  differenceStanding,
  goingLive,
} from '../../../server/desk/browser/model/release-words.ts'

const aGap = (id: string, questions: number, openedAt: string): Gap => ({
  id,
  question: id,
  state: 'open',
  questions,
  reasons: {},
  assignee: null,
  openedAt,
  lastAskedAt: openedAt,
  nearest: [],
})

const aDocumentRow = (id: string, checkDue: boolean, daysSinceCheck: number | null) => ({
  id,
  title: id,
  status: 'in_force',
  checkedOn: null,
  daysSinceCheck,
  checkDue,
  hits: 0,
})

describe('marked quotes', () => {
  it('keep every letter of the paragraph, whatever is marked', () => {
    const stretch = fc.record({
      start: fc.integer({ min: -3, max: 30 }),
      end: fc.integer({ min: -3, max: 30 }),
    })
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(stretch, { maxLength: 6 }), (text, stretches) => {
        const pieces = markQuotes(text, stretches)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
    )
  })

  it('become one where they overlap', () => {
    const pieces = markQuotes('零一二三四五', [
      { start: 3, end: 5 },
      { start: 1, end: 4 },
    ])
    expect(pieces).toEqual([
      { text: '零', marked: false },
      { text: '一二三四', marked: true },
      { text: '五', marked: false },
    ])
  })
})

describe('lists of the desk', () => {
  const gaps = [aGap('a', 2, '2026-11-01'), aGap('b', 5, '2026-11-03'), aGap('c', 5, '2026-11-02')]

  it('show the gaps asked most, or waiting longest, first', () => {
    expect(orderGaps(gaps, 'questions').map(({ id }) => id)).toEqual(['c', 'b', 'a'])
    expect(orderGaps(gaps, 'age').map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  })

  it('say the reasons of a gap in words, the most frequent first', () => {
    expect(reasonLine({ no_evidence: 1, wrong: 3 })).toBe('答错了 3、没有找到能回答的原文 1')
  })

  it('are narrowed to oneself, to colleagues, or to somebody who left with a gap', () => {
    const assignees = [
      { name: 'ed', displayName: 'ed' },
      { name: 'wang', displayName: '王老师' },
    ]
    expect(assigneeChoices('ed', assignees, ['ed', 'gone', 'wang'])).toEqual([
      { name: 'ed', text: '我' },
      { name: 'wang', text: '王老师（wang）' },
      { name: 'gone', text: 'gone（已不处理待办）' },
    ])
  })

  it('show documents whose check is due first, then those never or longest not checked', () => {
    const rows: Dashboard['documents'] = [
      aDocumentRow('fresh', false, 3),
      aDocumentRow('never', false, null),
      aDocumentRow('due', true, 400),
    ]
    expect(orderDocuments(rows).map(({ id }) => id)).toEqual(['due', 'never', 'fresh'])
  })

  it('add up days, and draw bars that can be seen', () => {
    const day = { day: '2026-11-01', answered: 3, partial: 2, unanswered: 1, other: 1 }
    expect(totalsOf([day, day])).toEqual({ questions: 14, answered: 6, partial: 4, unanswered: 2 })
    expect(shareOf(1, [1, 1000])).toBe(2)
    expect(shareOf(0, [0])).toBe(0)
  })

  it.each([
    ['2026-11-24T09:59:30Z', '1 分钟'],
    ['2026-11-24T07:00:00Z', '3 小时'],
    ['2026-11-20T09:00:00Z', '4 天'],
  ])('say the age of %s as %s', (moment, words) => {
    expect(ageOf(moment, Date.parse('2026-11-24T10:00:00Z'))).toBe(words)
  })
})

describe('changes and releases', () => {
  it('name a document by the title in its front matter', () => {
    const change = { kind: 'document', documentId: 'd', text: "---\nid: d\ntitle: '办法'\n---\n" } as const
    expect(titleOfChange(change)).toBe('办法')
    expect(titleOfChange({ ...change, text: 'x' })).toBe('d')
  })

  it('say in a word whether a measure got better, which for some is down', () => {
    const fell = { set: 's', name: 'hit1', before: 0.9, after: 0.88 }
    expect(differenceStanding(fell)).toEqual({ text: '变差 0.020', sign: '↓', tone: 'bad' })
    expect(differenceStanding({ ...fell, after: 0.95 }).text).toBe('变好 0.050')
    expect(differenceStanding({ ...fell, after: 0.9 }).text).toBe('不变')
    expect(differenceStanding({ ...fell, name: 'wrongAnswers' }).text).toBe('变好 0.020')
    expect(betterWords(null).text).toBe('没有标准答案')
  })
})

describe('the way in which a release goes live', () => {
  const ready: ReleaseSummary = {
    id: 'r2',
    state: 'ready',
    live: false,
    parent: 'r1',
    createdBy: 'ap',
    createdAt: '2026-11-24T10:00:00Z',
    publishedBy: null,
    publishedAt: null,
    signedReason: null,
    fault: null,
    changes: ['c1'],
  }
  const before: ReleaseSummary = { ...ready, state: 'replaced', publishedAt: '2026-11-24T11:00:00Z' }

  it.each([
    ['publish', ready, 0],
    ['sign', ready, 2],
    ['back', before, 2],
    [null, { ...before, state: 'published', live: true }, 0],
    [null, { ...ready, state: 'building' }, 0],
    [null, { ...ready, state: 'failed' }, 0],
  ] as const)('is %s', (way, release, drops) => {
    expect(goingLive(release, drops)).toBe(way)
  })
})

describe('what a role is shown', () => {
  it('grows with the role, and is nothing without one', () => {
    expect(mayDo(null, 'gaps')).toBe(false)
    expect(mayDo('reader', 'workGaps')).toBe(false)
    expect(mayDo('editor', 'workGaps')).toBe(true)
    expect(mayDo('editor', 'decide')).toBe(false)
    expect(mayDo('approver', 'decide')).toBe(true)
    expect(mayDo('admin', 'users')).toBe(true)
  })
})
