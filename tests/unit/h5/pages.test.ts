import { describe, expect, it } from 'vitest'
import { parsePageUrl } from '../../../server/h5/browser/pages/page-url.ts'
import { openApp } from '../miniprogram/support/open-app.ts'
import { serveFixtures } from '../miniprogram/support/serve-fixtures.ts'

describe('addresses of pages', () => {
  it.each([
    [
      '/pages/a/a?x=1&y=%E4%B8%AD',
      '',
      { route: 'pages/a/a', query: { x: '1', y: '%E4%B8%AD' }, url: '/pages/a/a?x=1&y=%E4%B8%AD' },
    ],
    ['../b/b', 'pages/a/a', { route: 'pages/b/b', query: {}, url: '/pages/b/b' }],
    ['/pages/a/a?flag', '', { route: 'pages/a/a', query: { flag: '' }, url: '/pages/a/a?flag' }],
  ])('%s', (url, from, target) => {
    expect(parsePageUrl(url, from)).toEqual(target)
  })
})

describe('the stack of pages', () => {
  const back = async (app: Awaited<ReturnType<typeof openApp>>) => {
    app.window.history.back()
    await new Promise((resolve) => setTimeout(resolve, 20))
    await app.settle()
  }

  it('follows the back button of the browser', async () => {
    const app = await openApp({ serve: serveFixtures(), at: '/pages/me/me' })
    await app.tap('关于问策')
    expect(app.window.location.hash).toBe('#/pages/about/about?part=about')
    await back(app)
    expect(app.hasControl('关于问策')).toBe(true)
    expect(app.window.location.hash).toBe('#/pages/me/me')
  })

  it('keeps a tab as it was while another one is shown', async () => {
    const app = await openApp({ serve: serveFixtures() })
    await app.type('写下您的问题', '还没写完')
    await app.tap('我的')
    await app.tap('问')
    expect(app.page().querySelector('textarea')?.value).toBe('还没写完')
  })

  it('opens the first page for an address that does not exist', async () => {
    const app = await openApp({ serve: serveFixtures(), at: '/pages/none/none' })
    expect(app.text()).toContain('问教育政策，句句有出处')
  })

  it('leads home from a page that was opened by a link', async () => {
    const app = await openApp({ serve: serveFixtures(), at: '/pages/about/about?part=about' })
    await app.tap('返回')
    expect(app.text()).toContain('问教育政策，句句有出处')
  })

  it('stands the reader beside the page it was opened from on a wide screen, and replaces it there', async () => {
    const app = await openApp({ serve: serveFixtures(), isWide: true })
    const shown = () => app.window.document.querySelectorAll('.h5-frame:not([hidden])').length
    await app.press(await app.type('写下您的问题', '问题'), 'Enter')
    expect(shown()).toBe(1)
    await app.tap(/^出处/)
    expect(shown()).toBe(2)
    const left = app.window.document.querySelector<HTMLElement>('source-quote a')
    left?.click()
    await app.settle()
    expect(app.window.document.querySelectorAll('.h5-frame')).toHaveLength(2)
    await app.tap('返回')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(shown()).toBe(1)
  })

  it('tells WeChat interfaces that are missing here from those that are called', async () => {
    const app = await openApp({ serve: serveFixtures() })
    const { wx } = app.window as unknown as { wx: Record<string, unknown> }
    expect(typeof wx['scanCode']).toBe('function')
    expect(() => (wx['scanCode'] as () => void)()).toThrow('wx.scanCode does not exist in the browser')
  })
})
