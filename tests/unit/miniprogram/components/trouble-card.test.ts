import { describe, expect, it } from 'vitest'
import { openApp, type OpenedApp, type Reply } from '../support/open-app.ts'
import { ANSWER, CITATION, serveFixtures } from '../support/serve-fixtures.ts'

const refusal = (
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers,
  body: { error: { code, message, requestId: 'r' } },
})

/** Asks once and gets the given reply; any later question is answered. */
async function askOnce(reply: Reply): Promise<OpenedApp> {
  let asked = 0
  const app = await openApp({
    serve: serveFixtures(() => {
      asked += 1
      return asked === 1 ? reply : { body: ANSWER }
    }),
  })
  await app.press(await app.type('写下您的问题', '问题'), 'Enter')
  return app
}

const isDisabled = (app: OpenedApp, name: string | RegExp) =>
  (app.control(name) as HTMLButtonElement).disabled

describe('where an answer did not come', () => {
  it('the reason that staff wrote is shown as a notice, with whom to call', async () => {
    const app = await askOnce(refusal(503, 'answering_off', '资料正在更新，下午三点恢复'))
    const card = app.page().querySelector('trouble-card')
    expect(card?.querySelector('[role="heading"]')?.textContent).toBe('问答服务暂停')
    expect(card?.textContent).toContain('资料正在更新，下午三点恢复')
    expect(card?.textContent).not.toContain('服务出了')
    expect(app.hasControl('拨打 12345')).toBe(true)
    expect(app.page().querySelector('[aria-live]')?.textContent).toContain('下午三点恢复')
    await app.tap('再试一次')
    expect(app.text()).toContain(CITATION.quote)
  })

  it('trying again waits as long as the server asks', async () => {
    const app = await askOnce(refusal(429, 'rate_limited', '请求太频繁了', { 'Retry-After': '2' }))
    expect(isDisabled(app, '2 秒后再试')).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    await app.settle()
    expect(isDisabled(app, '再试一次')).toBe(false)
    await app.tap('再试一次')
    expect(app.text()).toContain(CITATION.quote)
  })

  it('a text that WeChat refused is not sent again, only deleted', async () => {
    const app = await askOnce(refusal(400, 'content_refused', '这段文字没有通过微信的内容安全检查'))
    expect(app.text()).toContain('没有通过微信的内容安全检查')
    expect(app.hasControl('再试一次')).toBe(false)
    await app.tap('删除')
    expect(app.page().querySelector('trouble-card')).toBeNull()
  })

  it('a shared answer says the same', async () => {
    const app = await openApp({
      at: `/pages/answer/answer?q=${encodeURIComponent('问题')}`,
      serve: serveFixtures(() => refusal(503, 'answering_off', '下午三点恢复')),
    })
    expect(app.text()).toContain('问答服务暂停')
    expect(app.hasControl('拨打 12345')).toBe(true)
  })
})
