import { describe, expect, it } from 'vitest'
import { readerUrl } from '../../../../miniprogram/model/page-link.ts'
import { openApp } from '../support/open-app.ts'
import { ANSWER, aParagraphDetail, aSummary, CITATION, serveFixtures } from '../support/serve-fixtures.ts'

const PLACE = { documentId: 'test-plan', address: '第1条', span: null, answerKey: null, citation: 0 }
const QUOTED = { ...PLACE, span: { start: CITATION.start, end: CITATION.end } }

describe('the reader', () => {
  it('marks the quoted words in their paragraph and shows what stands around it', async () => {
    const app = await openApp({ serve: serveFixtures(), at: readerUrl(QUOTED) })
    expect(app.page().querySelector('.target .marked')?.textContent).toBe(CITATION.quote)
    expect(app.text()).toContain('教师每年参加培训。')
    expect(app.page().querySelectorAll('.marked')).toHaveLength(1)
    expect(app.calls).toContain('scroll')
    expect(app.window.document.title).toBe('第1条 测试计划 - 问策')
  })

  it('steps through the citations of an answer', async () => {
    const second = {
      ...CITATION,
      address: '第2条',
      paragraphId: 'test-plan#第2条',
      quote: '教师每年',
      start: 0,
      end: 4,
    }
    const answer = { ...ANSWER, citations: [CITATION, second] }
    const url = readerUrl({ ...QUOTED, answerKey: 'k1' })
    const app = await openApp({ serve: serveFixtures(), at: url, stored: { 'history:k1': answer } })
    expect(app.text()).toContain('1/2')
    expect((app.control('上一处引文') as HTMLButtonElement).disabled).toBe(true)
    await app.tap('下一处引文')
    expect(app.text()).toContain('2/2')
    expect(app.page().querySelector('.target .marked')?.textContent).toBe('教师每年')
    expect((app.control('下一处引文') as HTMLButtonElement).disabled).toBe(true)
  })

  it('says so when the quoted words no longer stand in the paragraph', async () => {
    const gone = { ...ANSWER, citations: [{ ...CITATION, quote: '从前的话。' }] }
    const url = readerUrl({ ...QUOTED, answerKey: 'k1' })
    const app = await openApp({ serve: serveFixtures(), at: url, stored: { 'history:k1': gone } })
    expect(app.text()).toContain('引用的那句话已不在这一条里')
    expect(app.page().querySelector('.marked')).toBeNull()
  })

  it('says where a link to a digest that was replaced by the full text leads now', async () => {
    const app = await openApp({
      at: readerUrl({ ...PLACE, address: '要点1' }),
      serve: (request) =>
        request.path.endsWith('/要点1')
          ? { body: aParagraphDetail('第1条', { movedFrom: '要点1' }) }
          : serveFixtures()(request),
    })
    expect(app.text()).toContain('链接原来指向“要点1”')
    await app.tap('目录')
    await app.tap(/^第3条/)
    expect(app.text()).not.toContain('链接原来指向')
  })

  it('opens a clause from the outline', async () => {
    const app = await openApp({ serve: serveFixtures(), at: readerUrl(PLACE) })
    await app.tap('目录')
    expect(app.control('第1条 课后服务').getAttribute('aria-current')).toBe('true')
    await app.tap(/^第3条/)
    expect(app.page().querySelector('.target')?.textContent).toContain('第二款的文字')
    expect(app.page().querySelector('[aria-label="目录"]')).toBeNull()
  })

  it('warns of a document that is no longer in force and leads to its successor', async () => {
    const document = aSummary({ status: 'repealed', statusNote: '2019年废止', supersededBy: 'test-rule' })
    const app = await openApp({
      at: readerUrl(PLACE),
      serve: (request) =>
        request.path.includes('/paragraphs/')
          ? { body: aParagraphDetail('第1条', { document, previous: null, next: null }) }
          : { status: 404, body: {} },
    })
    expect(app.text()).toContain('这份文件已废止。2019年废止')
    expect(app.control('查看取代它的文件').getAttribute('href')).toBe('#/pages/document/document?d=test-rule')
    expect(app.text()).toContain('全文到此结束')
  })

  it('copies the marked words with the formal citation', async () => {
    const app = await openApp({ serve: serveFixtures(), at: readerUrl(QUOTED) })
    await app.tap('复制引文')
    expect(app.calls).toContain(`copy “${CITATION.quote}”\n——《测试计划》第1条（原文）`)
  })

  it('keeps a clause as a favourite and takes it off again', async () => {
    const app = await openApp({ serve: serveFixtures(), at: readerUrl(QUOTED) })
    await app.tap('收藏')
    expect(app.stored('favourites')).toMatchObject([{ key: 'test-plan#第1条', kind: 'clause' }])
    await app.tap('已收藏')
    expect(app.stored('favourites')).toEqual([])
  })

  it('changes the size of the text and remembers it', async () => {
    const app = await openApp({ serve: serveFixtures(), at: readerUrl(PLACE) })
    await app.tap('字号大一点')
    expect(app.stored('settings')).toMatchObject({ readerScale: 1.15 })
    await app.tap('字号小一点')
    await app.tap('字号小一点')
    expect(app.stored('settings')).toMatchObject({ readerScale: 0.9 })
  })

  it('shows a clause that was read before when there is no network', async () => {
    const kept = { at: Date.now(), value: aParagraphDetail('第1条') }
    const app = await openApp({
      serve: () => 'offline',
      at: readerUrl(PLACE),
      stored: { 'read:paragraph:test-plan#第1条': kept },
    })
    await new Promise((resolve) => setTimeout(resolve, 800))
    await app.settle()
    expect(app.text()).toContain('离线内容，保存于今天')
    expect(app.text()).toContain('学校提供课后服务。')
  })

  it.each([
    ['/pages/reader/reader', '没有说明要看哪一条'],
    [readerUrl({ ...PLACE, documentId: 'unknown' }), '没有这个地址'],
  ])('says what is wrong with %s', async (at, message) => {
    const app = await openApp({ serve: serveFixtures(), at })
    expect(app.text()).toContain(message)
  })

  it('shares the clause', async () => {
    const app = await openApp({ serve: serveFixtures(), at: readerUrl(QUOTED) })
    await app.tap('分享这条')
    const shared = app.calls.find((call) => call.includes('#/pages/reader/reader'))
    expect(shared).toContain('《测试计划》第1条')
    expect(shared).not.toContain('&k=')
  })
})
