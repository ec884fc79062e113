import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectionFailure, statusFailure } from '../../../../miniprogram/model/failure.ts'
import { touchKey } from '../../../../miniprogram/model/lru.ts'
import {
  canSend,
  cleanQuestion,
  countCharacters,
  lengthNote,
} from '../../../../miniprogram/model/question-text.ts'
import { randomKey } from '../../../../miniprogram/model/random-key.ts'
import { addRecord, dayName, groupByDay, removeRecord } from '../../../../miniprogram/model/records.ts'
import { startersFor } from '../../../../miniprogram/model/roles.ts'
import {
  answeredTurn,
  failedTurn,
  isBusy,
  keptTurn,
  newTurn,
  replaceTurn,
  slowTurn,
} from '../../../../miniprogram/model/turns.ts'
import { troubleOf } from '../../../../miniprogram/model/trouble.ts'
import { READER_STEPS, stepReaderScale, typeSize } from '../../../../miniprogram/model/type-size.ts'
import { feedbackOn } from '../../../../miniprogram/model/verdicts.ts'
import { AskRequestSchema } from '../../../../server/contract.ts'
import { ANSWER } from '../support/serve-fixtures.ts'

describe('failures', () => {
  it.each([
    ['request:fail timeout', true, 'timeout'],
    ['request:fail timeout', false, 'offline'],
    ['request:fail connect error', true, 'offline'],
  ])('%s (connected: %s) is %s', (errMsg, isConnected, kind) => {
    expect(connectionFailure(errMsg, isConnected).kind).toBe(kind)
  })

  it.each([
    [400, 'refused', false],
    [404, 'not_found', false],
    [429, 'rate_limited', true],
    [500, 'server', true],
    [502, 'server', true],
    [503, 'paused', true],
  ])('%i is %s', (status, kind, canRetry) => {
    expect(statusFailure(status, 'no envelope')).toMatchObject({ kind, canRetry })
  })

  it('takes a pause that staff decided on as a notice, in their words', () => {
    const body = { error: { code: 'answering_off', message: '资料正在更新，下午三点恢复', requestId: 'r' } }
    const failure = statusFailure(503, body)
    expect(failure).toMatchObject({ kind: 'switched_off', canRetry: true })
    expect(troubleOf(failure)).toMatchObject({
      heading: '问答服务暂停',
      text: '资料正在更新，下午三点恢复',
      icon: 'about',
    })
  })

  it.each([
    ['17', 17],
    ['', 0],
    ['3600', 0],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 0],
    ['-5', 0],
  ])('waits as long as a person would: Retry-After %s', (header, seconds) => {
    expect(statusFailure(429, null, header).waitSeconds).toBe(seconds)
  })

  it('lets the server choose the words', () => {
    const body = { error: { code: 'question_too_long', message: '问题太长', requestId: 'r' } }
    expect(statusFailure(400, body)).toMatchObject({ message: '问题太长', code: 'question_too_long' })
  })
})

describe('the typed question', () => {
  it('is counted as people count it and cut at the limit of the server', () => {
    expect(countCharacters('𠮷野家')).toBe(3)
    expect(canSend('问'.repeat(300))).toBe(true)
    expect(canSend('问'.repeat(301))).toBe(false)
    expect(canSend(' \n ')).toBe(false)
    expect(cleanQuestion('  课后\n服务  ')).toBe('课后 服务')
    expect(lengthNote('短')).toBe('')
    expect(lengthNote('问'.repeat(260))).toBe('还可以写 40 字')
  })

  it('is sent in a shape that the server takes', () => {
    const id = randomKey(24, Math.random)
    expect(
      AskRequestSchema.safeParse({ question: '问', conversationId: id, drop: ['mapping'], role: 'parent' })
        .success,
    ).toBe(true)
  })
})

describe('turns', () => {
  const failure = connectionFailure('request:fail', false)

  it('keep an offline question to be sent later, with what was dropped from its context', () => {
    const turn = failedTurn(newTurn('a', '问', ['mapping']), failure)
    expect(turn).toMatchObject({ state: 'kept', trouble: { retry: '现在发送' }, drop: ['mapping'] })
  })

  it('are busy only while one is under way', () => {
    const sending = newTurn('a', '问', [])
    expect(isBusy([keptTurn('b', '问'), sending])).toBe(true)
    expect(isBusy([slowTurn(sending)])).toBe(true)
    expect(isBusy([answeredTurn(sending, ANSWER), failedTurn(sending, failure)])).toBe(false)
  })

  it('do not become slow again after the answer', () => {
    const answered = answeredTurn(newTurn('a', '问', []), ANSWER)
    expect(slowTurn(answered)).toBe(answered)
    expect(
      replaceTurn([newTurn('a', '问', []), newTurn('b', '问', [])], answered).map(({ state }) => state),
    ).toEqual(['answered', 'sending'])
  })
})

describe('records on the phone', () => {
  const record = (key: string, at = 0) => ({
    key,
    kind: 'answer' as const,
    title: key,
    note: '',
    at,
    url: '',
  })

  it('are limited, newest first, each key once', () => {
    const { records, dropped } = addRecord([record('a'), record('b'), record('c')], record('b', 9), 2)
    expect(records.map(({ key, at }) => [key, at])).toEqual([
      ['b', 9],
      ['a', 0],
    ])
    expect(dropped.map(({ key }) => key)).toEqual(['c'])
    expect(removeRecord(records, 'b').map(({ key }) => key)).toEqual(['a'])
  })

  it('are grouped by the day people would name', () => {
    const now = new Date(2026, 2, 1, 0, 5).getTime()
    expect(dayName(new Date(2026, 2, 1, 0, 1).getTime(), now)).toBe('今天')
    expect(dayName(new Date(2026, 1, 28, 23, 59).getTime(), now)).toBe('昨天')
    expect(dayName(new Date(2026, 0, 5).getTime(), now)).toBe('1月5日')
    expect(dayName(new Date(2025, 11, 31).getTime(), now)).toBe('2025年12月31日')
    const days = groupByDay(
      [record('old', now - 90_000_000), record('new', now), record('newer', now + 1)],
      now,
    )
    expect(days.map(({ day, records }) => [day, records.map(({ key }) => key)])).toEqual([
      ['今天', ['newer', 'new']],
      ['2月27日', ['old']],
    ])
  })

  it('forget what was read longest ago', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), (reads) => {
        let keys: readonly string[] = []
        for (const key of reads) ({ keys } = touchKey(keys, key, 3))
        const expected = [...new Set([...reads].reverse())].slice(0, 3)
        expect(keys).toEqual(expected)
      }),
    )
  })
})

describe('opening questions', () => {
  const topic = (id: string, audience: ('parent' | 'teacher')[], questions: string[]) => ({
    id,
    name: id,
    audience,
    questions,
  })
  const topics = [
    topic('x', ['parent'], ['x1', 'x2']),
    topic('y', ['parent', 'teacher'], ['y1']),
    topic('z', ['teacher'], ['z1']),
  ]
  const shown = (role: 'parent' | 'teacher', page: number, size: number) =>
    startersFor(topics, role, page, size).map(({ question }) => question)

  it('are those of the role, one of each topic first, and come round', () => {
    expect(shown('parent', 0, 2)).toEqual(['x1', 'y1'])
    expect(shown('parent', 1, 2)).toEqual(['x2', 'x1'])
    expect(shown('teacher', 5, 9)).toEqual(['y1', 'z1'])
    expect(startersFor([], 'parent', 0, 4)).toEqual([])
  })
})

describe('the size of text', () => {
  it.each([
    ['auto', 1, false, 1],
    ['auto', 1.4, true, 1.4],
    ['auto', 1.1, false, 1.1],
    ['standard', 1.6, false, 1],
    ['large', 1, true, 1.4],
    ['large', 1.6, true, 1.6],
    ['auto', Number.NaN, false, 1],
  ] as const)('%s with WeChat at %f', (choice, wechat, isLarge, scale) => {
    expect(typeSize(choice, wechat)).toEqual({ isLarge, scale })
  })

  it('of the reader steps up and down and stops at the ends', () => {
    expect(stepReaderScale(1, 1)).toBe(1.15)
    expect(stepReaderScale(1, -1)).toBe(0.9)
    expect(stepReaderScale(0.9, -1)).toBe(READER_STEPS[0])
    expect(stepReaderScale(9, 1)).toBe(READER_STEPS.at(-1))
  })
})

describe('feedback', () => {
  it('carries the masked question and at most 200 characters of comment', () => {
    const sent = feedbackOn(ANSWER, 'wrong', ` ${'长'.repeat(300)} `)
    expect(sent.question).toBe(ANSWER.question)
    expect(sent.comment).toHaveLength(200)
    expect('comment' in feedbackOn(ANSWER, 'helpful', '  ')).toBe(false)
  })
})
