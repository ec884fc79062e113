import { describe, expect, it } from 'vitest'
import { openApp } from '../support/open-app.ts'
import { ANSWER, CITATION, serveFixtures } from '../support/serve-fixtures.ts'

const NOW = Date.now()
const RECORD = {
  key: 'k1',
  kind: 'answer',
  title: '问题一',
  note: '测试计划',
  at: NOW,
  url: '/pages/answer/answer?k=k1',
}
const STORED = {
  history: [RECORD, { ...RECORD, key: 'k2', title: '问题二', url: '/pages/answer/answer?k=k2' }],
  'history:k1': ANSWER,
  'history:k2': ANSWER,
}

describe('我的', () => {
  it('switches to large type on every open page and remembers it', async () => {
    const app = await openApp({ serve: serveFixtures(), at: '/pages/me/me' })
    await app.tap('关怀大字')
    expect(app.stored('settings')).toMatchObject({ type: 'large' })
    const screen = app.page().querySelector<HTMLElement>('app-screen > *')
    expect(screen?.style.getPropertyValue('--touch')).toBe('60px')
    expect(screen?.style.getPropertyValue('--scale')).toBe('1.4')
    await app.tap('标准')
    expect(screen?.style.getPropertyValue('--touch')).toBe('44px')
  })

  it('chooses the role that the ask page then uses', async () => {
    const app = await openApp({ serve: serveFixtures(), at: '/pages/me/me' })
    await app.tap('教师')
    await app.tap('问')
    expect(app.control('教师').getAttribute('aria-pressed')).toBe('true')
  })

  it('calls the hotline', async () => {
    const app = await openApp({ serve: serveFixtures(), at: '/pages/me/me' })
    expect(app.hasControl('拨打政务服务热线 12345')).toBe(true)
  })

  it('deletes everything that this phone keeps, after a question', async () => {
    const app = await openApp({ serve: serveFixtures(), at: '/pages/me/me', stored: STORED })
    expect(app.text()).toContain('历史记录2 条')
    await app.tap('删除全部本机数据')
    await app.tap('取消')
    expect(app.stored('history')).toHaveLength(2)
    await app.tap('删除全部本机数据')
    await app.tap('删除')
    expect(app.stored('history')).toBeNull()
    expect(app.stored('history:k1')).toBeNull()
  })
})

describe('the records', () => {
  const at = '/pages/records/records?list=history'

  it('lists by day and deletes one or all with their answers', async () => {
    const app = await openApp({ serve: serveFixtures(), at, stored: STORED })
    expect(app.text()).toContain('今天')
    await app.tap('删除：问题一')
    expect(app.stored('history:k1')).toBeNull()
    expect(app.stored('history')).toMatchObject([{ key: 'k2' }])
    await app.tap('全部删除')
    await app.tap('删除')
    expect(app.text()).toContain('还没有历史记录')
    expect(app.stored('history:k2')).toBeNull()
  })

  it('opens a kept answer without asking the server', async () => {
    const app = await openApp({ serve: () => 'offline', at, stored: STORED })
    await app.tap(/^问题一/)
    expect(app.text()).toContain(CITATION.quote)
    expect(app.requests.filter(({ path }) => path === '/v1/answers')).toEqual([])
    await app.tap('返回')
    await app.settle()
    expect(app.text()).toContain('问题二')
  })
})

describe('the page of one answer', () => {
  it('asks a shared question anew', async () => {
    const app = await openApp({ serve: serveFixtures(), at: '/pages/answer/answer?q=%E6%9C%89%E5%90%97' })
    expect(app.requests.at(-1)?.body).toMatchObject({ question: '有吗' })
    expect(app.text()).toContain(CITATION.quote)
  })

  it('says so when the record is gone', async () => {
    const app = await openApp({ serve: serveFixtures(), at: '/pages/answer/answer?k=gone' })
    expect(app.text()).toContain('这条记录已不在这部手机上')
  })

  it('waits for consent before it asks', async () => {
    const app = await openApp({ serve: serveFixtures(), at: '/pages/answer/answer?q=a', hasConsent: false })
    await app.tap('不同意')
    expect(app.requests.filter(({ path }) => path === '/v1/answers')).toEqual([])
    await app.tap('再看一次说明')
    await app.tap('同意并继续')
    expect(app.text()).toContain(CITATION.quote)
  })
})

describe('the fixed texts', () => {
  it.each([
    ['about', '关于问策', '不会自己编写政策内容'],
    ['privacy', '隐私保护说明', '不需要登录'],
    ['access', '无障碍说明', '已知的不足'],
  ])('%s', async (part, title, words) => {
    const app = await openApp({ serve: serveFixtures(), at: `/pages/about/about?part=${part}` })
    expect(app.window.document.title).toBe(`${title} - 问策`)
    expect(app.text()).toContain(words)
  })
})
