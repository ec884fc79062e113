import { describe, expect, it } from 'vitest'
import { buildTestApp } from '../support/test-app.ts'

const { app } = buildTestApp()
const get = async (path: string) => (await app.request(path)).json()

describe('reading documents over HTTP', () => {
  it('lists them with the release', async () => {
    expect(await get('/v1/documents')).toMatchObject({
      release: 'test',
      documents: [{ id: 'test-plan', paragraphs: 3, url: 'https://example.org/plan' }],
    })
  })

  it('shows parts before their paragraphs, in reading order', async () => {
    const { outline } = (await get('/v1/documents/test-plan')) as { outline: unknown }
    expect(outline).toEqual([
      { kind: 'division', address: '第一部分', title: '测试部分', depth: 0 },
      { kind: 'paragraph', address: '第1条', title: '课后服务', depth: 1 },
      { kind: 'paragraph', address: '第2条', title: null, depth: 1 },
      { kind: 'division', address: '第二部分', title: '其他部分', depth: 0 },
      { kind: 'paragraph', address: '第3条', title: null, depth: 1 },
    ])
  })

  it('shows a paragraph with its neighbours', async () => {
    expect(await get('/v1/documents/test-plan/paragraphs/%E7%AC%AC2%E6%9D%A1')).toMatchObject({
      paragraph: { id: 'test-plan#第2条', text: '教师每年参加培训。' },
      focus: null,
      previous: { address: '第1条', heading: '课后服务' },
      next: { address: '第3条', heading: null },
    })
  })

  it('has no neighbour before the first and after the last', async () => {
    expect(await get('/v1/documents/test-plan/paragraphs/第1条')).toMatchObject({ previous: null })
    expect(await get('/v1/documents/test-plan/paragraphs/第3条')).toMatchObject({ next: null })
  })

  it('points at the clause that the address names', async () => {
    const detail = (await get('/v1/documents/test-plan/paragraphs/第3条第二款')) as {
      paragraph: { text: string }
      focus: { start: number; end: number }
    }
    expect(detail.paragraph.text.slice(detail.focus.start, detail.focus.end)).toBe('第二款的文字。')
  })
})
