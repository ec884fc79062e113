import { expect, it } from 'vitest'
import { seriousFindings, visit, type World } from '../support/visit.ts'

const ANSWERS = '**/v1/answers'

/** A weak, failing or missing network. */
export function describeNetwork(world: World): void {
  it('keeps a question asked offline, still shows read clauses, and sends the question later', async () => {
    const { page, context, ask, picture, close } = await visit(world)
    await ask('第9条讲什么')
    await page.getByRole('link', { name: /^出处.*第9条/ }).click()
    await page.locator('.target').waitFor()
    await page.getByText('第10条').first().waitFor()
    await page.goBack()

    await context.setOffline(true)
    await page.getByText('现在没有网络').first().waitFor()
    await ask('第27条讲什么')
    await page.locator('trouble-card').getByText('问题已保存在本机').waitFor()
    await picture('offline')
    await page.getByRole('link', { name: /^出处.*第9条/ }).click()
    await page.getByText('离线内容，保存于今天').waitFor()
    await page.goBack()

    await context.setOffline(false)
    await page.getByRole('button', { name: '现在发送' }).click()
    await page.getByRole('link', { name: /^出处.*第27条/ }).waitFor()
    await close()
  })

  it('says that it takes longer, and sends nothing twice', async () => {
    const { page, ask, picture, close } = await visit(world)
    let sent = 0
    await page.route(ANSWERS, async (route) => {
      sent += 1
      await new Promise((resolve) => setTimeout(resolve, 4000))
      await route.continue()
    })
    await ask('第27条讲什么')
    await page.getByText('网络有点慢，还在查找').waitFor()
    await picture('slow')
    expect(await page.getByRole('button', { name: '正在查找，请稍候' }).isDisabled()).toBe(true)
    await page.locator('answer-card').waitFor()
    expect(sent).toBe(1)
    await close()
  })

  it('says in the words of staff that answering is switched off, and whom to call meanwhile', async () => {
    const { page, ask, picture, close } = await visit(world)
    const words = '资料正在更新，今天下午三点恢复。急事请拨打 12345。'
    await page.route(ANSWERS, (route) =>
      route.fulfill({
        status: 503,
        json: { error: { code: 'answering_off', message: words, requestId: 'x' } },
      }),
    )
    await ask('第27条讲什么')
    const card = page.locator('trouble-card')
    await card.getByRole('heading', { name: '问答服务暂停' }).waitFor()
    await card.getByText(words).waitFor()
    await card.getByRole('button', { name: '拨打 12345' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await picture('answering-off')
    await page.unroute(ANSWERS)
    await card.getByRole('button', { name: '再试一次' }).click()
    await page.locator('answer-card').waitFor()
    await close()
  })

  it('waits as long as the server asks before it offers to try again', async () => {
    const { page, ask, picture, close } = await visit(world)
    await page.route(ANSWERS, (route) =>
      route.fulfill({
        status: 429,
        headers: { 'Retry-After': '3' },
        json: { error: { code: 'rate_limited', message: '请求太频繁了，请 3 秒后再试', requestId: 'x' } },
      }),
    )
    await ask('第27条讲什么')
    const waiting = page.getByRole('button', { name: /秒后再试$/ })
    await waiting.waitFor()
    expect(await waiting.isDisabled()).toBe(true)
    await picture('failure-429')
    await page.unroute(ANSWERS)
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.locator('answer-card').waitFor()
    await close()
  })

  it('shows the library and its documents offline as far as they were read, and says so', async () => {
    const { page, context, picture, close } = await visit(world)
    await page.getByRole('link', { name: '文件', exact: true }).click()
    await page.locator('.document').first().waitFor()
    await context.setOffline(true)
    await page.getByText('现在没有网络').last().waitFor()
    await page.locator('.document').first().click()
    await page.locator('[role="alert"]').getByRole('button', { name: '再试一次' }).waitFor()
    await picture('offline-document')
    await context.setOffline(false)
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.getByRole('heading', { name: '目录' }).waitFor()
    await close()
  })

  it('sends one question when the button and Enter are pressed together', async () => {
    const { page, close } = await visit(world)
    let sent = 0
    await page.route(ANSWERS, async (route) => {
      sent += 1
      await route.continue()
    })
    await page.getByRole('textbox', { name: '写下您的问题' }).fill('第27条讲什么')
    await page.evaluate(() => {
      const field = document.querySelector('textarea')
      const button = document.querySelector<HTMLElement>('[aria-label="发送问题"]')
      field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      button?.click()
      button?.click()
    })
    await page.locator('answer-card').waitFor()
    expect(sent).toBe(1)
    expect(await page.locator('.turn').count()).toBe(1)
    await close()
  })

  it.each([
    [
      500,
      '{"error":{"code":"internal","message":"服务出了问题，请稍后再试","requestId":"x"}}',
      '服务出了问题',
    ],
    [200, '<html>a captive portal</html>', '服务出了问题'],
  ])('recovers from %i', async (status, body, words) => {
    const { page, ask, picture, close } = await visit(world)
    await page.route(ANSWERS, (route) => route.fulfill({ status, body, contentType: 'application/json' }))
    await ask('第27条讲什么')
    await page.locator('trouble-card').getByText(words).waitFor()
    await picture(`failure-${status}`)
    await page.unroute(ANSWERS)
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.locator('answer-card').waitFor()
    await close()
  })
}
