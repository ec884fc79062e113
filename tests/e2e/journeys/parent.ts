import { expect, it } from 'vitest'
import { visit, type World } from '../support/visit.ts'

/** A parent on a phone. */
export function describeParent(world: World): void {
  it('agrees once, asks an offered question, and reads the quoted words in the original', async () => {
    const { page, complaints, picture, close } = await visit(world, { hasConsent: false })
    await picture('ask')
    await page.getByRole('button', { name: '换一批' }).click()
    const starter = page.locator('.starter').first()
    const question = (await starter.locator('.starter-text > *').last().textContent()) ?? ''
    await starter.click()
    await page.getByRole('dialog', { name: '隐私保护提示' }).waitFor()
    await picture('privacy')
    await page.getByRole('button', { name: '同意并继续' }).click()
    await page.getByRole('heading', { name: question }).waitFor()
    const quote = (await page.locator('source-quote [class*="marked"]').first().textContent()) ?? ''
    expect(quote.length).toBeGreaterThan(4)
    await picture('answer')

    await page.getByRole('link', { name: /^出处/ }).first().click()
    const marked = page.locator('.target .marked')
    await marked.waitFor()
    expect(await marked.textContent()).toBe(quote)
    // The page is scrolled to them once it is laid out.
    await expect
      .poll(async () => (await marked.boundingBox())?.y, { message: 'the marked words are on the screen' })
      .toSatisfy((y: number | undefined) => y !== undefined && y > 0 && y < 720)
    await picture('reader')

    await page.goBack()
    await page.getByRole('heading', { name: question }).waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('is told that another city is not covered, and whom to call', async () => {
    const { page, ask, picture, close } = await visit(world)
    await ask('北京的中考政策是什么')
    await page.getByText('资料里没有找到答案').waitFor()
    await page.getByText('问的是其他地方').waitFor()
    await page.getByRole('button', { name: /^拨打12345/ }).waitFor()
    expect(await page.locator('source-quote [class*="marked"]').count()).toBe(0)
    await picture('refusal')
    await close()
  })

  it('has a telephone number masked on the screen and in what the phone keeps', async () => {
    const { page, ask, close } = await visit(world)
    await ask('我的电话13812345678孩子能报名延时班吗')
    await page.locator('answer-card').waitFor()
    expect(await page.locator('main').textContent()).not.toContain('13812345678')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('13812345678')
    await close()
  })

  it('gets the emergency numbers first', async () => {
    const { page, ask, picture, close } = await visit(world)
    await ask('我想自杀')
    await page.getByText('请先确保安全').waitFor()
    await page.getByRole('button', { name: /12356/ }).waitFor()
    await picture('crisis')
    await close()
  })

  it('finds the conversation again after closing, and deletes the history', async () => {
    const { page, ask, picture, close } = await visit(world)
    await ask('第27条讲什么')
    await page.locator('answer-card').waitFor()
    await page.reload()
    await page.getByRole('heading', { name: '第27条讲什么' }).waitFor()
    await page.getByRole('button', { name: '收藏', exact: true }).click()
    await page.getByRole('link', { name: '我的', exact: true }).click()
    await picture('me')
    await page.getByRole('link', { name: /^收藏.*1 条/ }).click()
    await page.getByRole('link', { name: /第27条讲什么/ }).waitFor()
    await page.getByRole('button', { name: '返回' }).click()
    await page.getByRole('link', { name: /^历史记录.*1 条/ }).click()
    await picture('history')
    await page.getByRole('button', { name: '全部删除' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await page.getByText('还没有历史记录').waitFor()
    await close()
  })

  it('reads everything in large type without losing a control off the screen', async () => {
    const { page, ask, picture, close } = await visit(world, { isLarge: true })
    await picture('large-ask')
    await ask('第27条讲什么')
    await page.locator('answer-card').waitFor()
    await picture('large-answer')
    const { size, small, wide } = await page.evaluate(() => {
      const controls = [...document.querySelectorAll('wx-page .tap')].filter((one) => one.checkVisibility())
      const quote = document.querySelector('source-quote [class*="marked"]')
      return {
        size: quote === null ? 0 : Number.parseFloat(getComputedStyle(quote).fontSize),
        small: controls
          .filter((one) => one.getBoundingClientRect().height < 60)
          .map((one) => one.textContent),
        wide: controls.filter((one) => one.getBoundingClientRect().right > 376).map((one) => one.textContent),
      }
    })
    expect(size).toBeGreaterThanOrEqual(18)
    expect(small).toEqual([])
    expect(wide).toEqual([])
    await close()
  })
}
