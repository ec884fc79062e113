import { expect, it } from 'vitest'
import { visit, type World } from '../support/visit.ts'

const DESK = { width: 1280, height: 800 }

/** Hotline staff at a computer without the desk: keyboard only, the reader beside the answer. */
export function describeOperator(world: World): void {
  it('asks, opens the source beside the answer and asks on, by keyboard alone', async () => {
    const { page, complaints, picture, close } = await visit(world, DESK)
    const { keyboard } = page
    const tabTo = async (name: RegExp) => {
      for (let step = 0; step < 60; step += 1) {
        await keyboard.press('Tab')
        const focused = await page.evaluate(() => {
          const element = document.activeElement
          return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
        })
        if (name.test(focused)) return
      }
      throw new Error(`the keyboard does not reach ${String(name)}`)
    }
    await tabTo(/^写下您的问题$/)
    await keyboard.type('第27条讲什么')
    await keyboard.press('Enter')
    await page.locator('answer-card').waitFor()
    await page.locator('body').press('Home')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await tabTo(/^出处.*第27条/)
    await keyboard.press('Enter')
    await page.locator('.target').waitFor()
    await picture('wide-beside')
    expect(await page.locator('answer-card').isVisible()).toBe(true)
    const answer = await page.locator('answer-card').boundingBox()
    const reader = await page.locator('.target').boundingBox()
    expect((answer?.x ?? 0) + (answer?.width ?? 0)).toBeLessThanOrEqual(reader?.x ?? 0)

    await page.getByRole('textbox', { name: '写下您的问题' }).focus()
    await keyboard.type('第9条讲什么')
    await keyboard.press('Enter')
    await page.getByRole('link', { name: /^出处.*第9条/ }).press('Enter')
    await page.locator('.target').getByText('第9条').waitFor()
    await page.goBack()
    await page.locator('.target').waitFor({ state: 'detached' })
    expect(await page.locator('answer-card').first().isVisible()).toBe(true)
    expect(complaints).toEqual([])
    await close()
  })

  it('is offered readings of a short question and takes one', async () => {
    const { page, ask, close } = await visit(world, DESK)
    await ask('食堂')
    const button = page.locator('answer-card button[class*="choice"]').first()
    await button.waitFor()
    const label = (await button.textContent()) ?? ''
    await button.click()
    await page.locator('.turn').nth(1).locator('answer-card').waitFor()
    expect(label.length).toBeGreaterThan(1)
    await close()
  })

  it('sees what the letters may become, also by pinyin initials', async () => {
    const { page, picture, close } = await visit(world, DESK)
    await page.getByRole('textbox', { name: '写下您的问题' }).fill('khfw')
    await page.getByRole('group', { name: '联想的问题' }).getByText('课后').first().waitFor()
    await picture('wide-type-ahead')
    await close()
  })

  it.each(['light', 'dark'] as const)(
    'prints the answer dark on white, without bars and buttons (%s)',
    async (scheme) => {
      const { page, ask, picture, close } = await visit(world, { ...DESK, colorScheme: scheme })
      await ask('第27条讲什么')
      await page.locator('answer-card').waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false)
      expect(await page.locator('question-box').isVisible()).toBe(false)
      expect(await page.locator('source-quote').first().isVisible()).toBe(true)
      const grounds = await page.evaluate(() =>
        ['.asked', '.message', 'wx-page'].map((selector) => {
          const element = document.querySelector(`wx-page ${selector}, ${selector}`)
          return element === null ? '' : getComputedStyle(element).color
        }),
      )
      expect(grounds).toEqual(Array(3).fill('rgb(27, 36, 48)'))
      await picture(`print-${scheme}`)
      await close()
    },
  )
}
