import { describe, expect, it } from 'vitest'
import { A_DAY, buildTestApp } from '../support/test-app.ts'

const ID = 'abcdefghijklmnop'

describe('asking over HTTP', () => {
  it('passes on a cleaned question, the role and the day', async () => {
    const { ask, assistant } = buildTestApp()
    await ask({ question: '\ufeff 课后服务？ ', role: 'teacher', asOf: '2021-03-04' })
    expect(assistant.asked).toEqual([
      { question: '课后服务？', role: 'teacher', asOf: '2021-03-04', carried: [], drop: [] },
    ])
  })

  it('takes today in China when no day is given', async () => {
    const { ask, assistant } = buildTestApp()
    await ask({ question: '课后服务' })
    expect(assistant.asked[0]?.asOf).toBe('2020-06-01')
  })

  it('gives the same bytes for the same question', async () => {
    const { ask } = buildTestApp()
    const [first, second] = await Promise.all([ask({ question: '课后服务' }), ask({ question: '课后服务' })])
    expect(await first.text()).toBe(await second.text())
    expect(first.headers.get('cache-control')).toBe('no-store')
  })

  it('carries context within a conversation and nowhere else', async () => {
    const { ask, assistant } = buildTestApp()
    await ask({ question: '课后服务', conversationId: ID })
    await ask({ question: '收费呢', conversationId: ID })
    await ask({ question: '收费呢', conversationId: 'ponmlkjihgfedcba' })
    await ask({ question: '收费呢' })
    const carried = [{ slot: 'topic', value: '课后服务', label: '课后服务' }]
    expect(assistant.asked.map((request) => request.carried)).toEqual([[], carried, [], []])
  })

  it('passes on what the asker removed', async () => {
    const { ask, assistant } = buildTestApp()
    await ask({ question: '课后服务', conversationId: ID })
    const response = await ask({ question: '收费呢', conversationId: ID, drop: ['topic'] })
    expect(assistant.asked[1]?.drop).toEqual(['topic'])
    expect(await response.json()).toMatchObject({ understood: { carried: [] } })
  })

  it('forgets a conversation after half an hour of silence', async () => {
    let now = A_DAY
    const { ask, assistant } = buildTestApp({ clock: () => now })
    await ask({ question: '课后服务', conversationId: ID })
    now += 30 * 60_000
    await ask({ question: '收费呢', conversationId: ID })
    expect(assistant.asked[1]?.carried).toEqual([])
  })
})
