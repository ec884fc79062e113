import { expect, it } from 'vitest'
import { visit, type World } from '../support/visit.ts'

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
    await page.locator('.trouble').getByText('问题已保存在本机').waitFor()
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

  it.each([
    [
      500,
      '{"error":{"code":"internal","message":"服务出了问题，请稍后再试","requestId":"x"}}',
      '服务出了问题',
    ],
    [429, '{"error":{"code":"rate_limited","message":"提问太频繁，请稍候","requestId":"x"}}', '提问太频繁'],
    [200, '<html>a captive portal</html>', '服务出了问题'],
  ])('recovers from %i', async (status, body, words) => {
    const { page, ask, picture, close } = await visit(world)
    await page.route(ANSWERS, (route) => route.fulfill({ status, body, contentType: 'application/json' }))
    await ask('第27条讲什么')
    await page.locator('.trouble').getByText(words).waitFor()
    await picture(`failure-${status}`)
    await page.unroute(ANSWERS)
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.locator('answer-card').waitFor()
    await close()
  })
}
