import { expect, it } from 'vitest'
import { visit, type Visit, type World } from '../support/visit.ts'

const CLAUSE = '第27条讲什么'
const clipboardOf = ({ page }: Visit) => page.evaluate(() => navigator.clipboard.readText())

/** What a user keeps, removes, copies and passes on. */
export function describeKeeping(world: World): void {
  it('shares an answer by a link that shows the same answer to somebody else', async () => {
    const one = await visit(world)
    await one.ask(CLAUSE)
    await one.page.locator('answer-card').waitFor()
    const quote = await one.page.locator('source-quote [class*="marked"]').first().textContent()
    await one.page.getByRole('button', { name: '分享', exact: true }).click()
    await one.page.getByText('链接已复制').waitFor()
    const shared = await clipboardOf(one)
    await one.close()

    const at = /#(\S+)$/.exec(shared)?.[1] ?? ''
    const other = await visit(world, { at, hasConsent: false })
    await other.page.getByRole('button', { name: '同意并继续' }).click()
    await other.page.locator('answer-card').waitFor()
    expect(await other.page.locator('source-quote [class*="marked"]').first().textContent()).toBe(quote)
    expect(await other.page.title()).toBe(`${CLAUSE} - 问策`)
    await other.picture('shared-answer')
    await other.close()
  })

  it('shares a clause by a link that opens at its marked words', async () => {
    const one = await visit(world)
    await one.ask(CLAUSE)
    await one.page.getByRole('link', { name: /^出处.*第27条/ }).click()
    const words = await one.page.locator('.target .marked').textContent()
    await one.page.getByRole('button', { name: '分享这条' }).click()
    await one.page.getByText('链接已复制').waitFor()
    const at = /#(\S+)$/.exec(await clipboardOf(one))?.[1] ?? ''
    await one.close()

    const other = await visit(world, { at, hasConsent: false })
    expect(await other.page.locator('.target .marked').textContent()).toBe(words)
    await other.close()
  })

  it('copies an answer with its formal citation', async () => {
    const one = await visit(world)
    await one.ask(CLAUSE)
    await one.page.locator('answer-card').getByRole('button', { name: '复制', exact: true }).click()
    await one.page.getByText('内容已复制').waitFor()
    expect(await clipboardOf(one)).toMatch(
      /^问：第27条讲什么\n\n答：[\s\S]+\n出处：\n· 《.+》第27条（原文）\n\n截至 \d{4}-\d\d-\d\d，资料版本 \w+$/,
    )
    await one.close()
  })

  it('takes a carried topic off by its chip and asks again without it', async () => {
    const { page, ask, picture, close } = await visit(world)
    await ask('课后延时服务有什么要求')
    await page.locator('answer-card').waitFor()
    await ask('收费吗')
    const chip = page.getByRole('button', { name: /^去掉话题：接着上文.*重新查找$/ })
    await chip.waitFor()
    await picture('carried')
    const [request] = await Promise.all([page.waitForRequest('**/v1/answers'), chip.click()])
    expect(request.postDataJSON()).toMatchObject({ question: '收费吗', drop: ['topic'] })
    await page.locator('.turn').nth(2).locator('answer-card').waitFor()
    expect(
      await page
        .locator('.turn')
        .nth(2)
        .getByRole('button', { name: /^去掉话题/ })
        .count(),
    ).toBe(0)
    await close()
  })

  it('keeps a clause and an answer as favourites, and deletes one record without the others', async () => {
    const { page, ask, picture, close } = await visit(world)
    await ask(CLAUSE)
    await page.getByRole('button', { name: '收藏', exact: true }).click()
    await page.getByRole('link', { name: /^出处.*第27条/ }).click()
    await page.locator('.target').getByRole('button', { name: '收藏' }).click()
    await page.goBack()
    await ask('第9条讲什么')
    await page.locator('answer-card').nth(1).waitFor()
    await page.getByRole('link', { name: '我的', exact: true }).click()
    await page.getByRole('link', { name: /^收藏.*2 条/ }).click()
    await picture('favourites')
    await page
      .getByRole('link', { name: /第27条（?/ })
      .first()
      .waitFor()
    await page.goBack()
    await page.getByRole('link', { name: /^历史记录.*2 条/ }).click()
    await page.getByRole('button', { name: '删除：第9条讲什么' }).click()
    await page.getByRole('button', { name: '删除：第9条讲什么' }).waitFor({ state: 'detached' })
    expect(await page.getByRole('link', { name: new RegExp(CLAUSE) }).count()).toBe(1)
    await close()
  })

  it('calls the hotline by one tap', async () => {
    const { page, complaints, close } = await visit(world)
    await page.getByRole('button', { name: '拨打 12345 政务服务热线' }).click()
    // A computer has no telephone; the browser says which number it was to call.
    await expect.poll(() => complaints.join('\n')).toContain('tel:12345')
    await close()
  })

  it('turns to large type and back by one tap, on every page at once', async () => {
    const { page, picture, close } = await visit(world, { at: '/pages/me/me' })
    const sizes = () =>
      page.evaluate(() => {
        const row = document.querySelector('wx-page .row')
        return row === null ? [] : [Number.parseFloat(getComputedStyle(row).fontSize), row.clientHeight]
      })
    const [standard = 0] = await sizes()
    await page.getByRole('button', { name: '关怀大字' }).click()
    const [large = 0, height = 0] = await sizes()
    expect(large).toBeGreaterThanOrEqual(standard * 1.4)
    expect(height).toBeGreaterThanOrEqual(60)
    await picture('large-me')
    await page.getByRole('link', { name: '文件', exact: true }).click()
    await page.locator('.document').first().waitFor()
    await picture('large-library')
    await page.getByRole('link', { name: '我的', exact: true }).click()
    await page.getByRole('button', { name: '标准' }).click()
    expect((await sizes())[0]).toBe(standard)
    await close()
  })

  it('says whether feedback was recorded, as the server says it', async () => {
    const { page, ask, picture, close } = await visit(world)
    await ask(CLAUSE)
    await page.getByRole('button', { name: '有问题' }).click()
    await page.getByRole('button', { name: '没看懂' }).click()
    const [response] = await Promise.all([
      page.waitForResponse('**/v1/feedback'),
      page.getByRole('button', { name: '提交' }).click(),
    ])
    const isRecorded = response.ok() && ((await response.json()) as { recorded: boolean }).recorded
    await page.getByText(isRecorded ? '反馈已记录' : '反馈暂时没有记下').waitFor()
    await picture('feedback')
    await close()
  })

  it.each([
    [true, '反馈已记录'],
    [false, '反馈暂时没有记下'],
  ])('shows feedback as recorded only when it is (recorded: %s)', async (recorded, words) => {
    const { page, ask, close } = await visit(world)
    await page.route('**/v1/feedback', (route) => route.fulfill({ status: 202, json: { recorded } }))
    await ask(CLAUSE)
    await page.getByRole('button', { name: '有帮助' }).click()
    await page.getByText(words).waitFor()
    await close()
  })
}
