import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { seriousFindings, visit, type VisitOptions, type World } from '../support/visit.ts'

const PLACES: readonly (readonly [string, string])[] = [
  ['ask', '/pages/ask/ask'],
  ['library', '/pages/library/library'],
  ['me', '/pages/me/me'],
  ['reader', `/pages/reader/reader?d=zibo-education-2020&a=${encodeURIComponent('第27条')}`],
  ['document', '/pages/document/document?d=zibo-education-2020'],
  ['answer', `/pages/answer/answer?q=${encodeURIComponent('第27条讲什么')}`],
  ['records', '/pages/records/records?list=history'],
  ['about', '/pages/about/about?part=access'],
]

const LOOKS: readonly (readonly [string, VisitOptions])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['large', { isLarge: true }],
  ['wide', { width: 1280, height: 800 }],
]

/** Controls smaller than a finger: 44 px each way, 60 px high in large type. The shell's bars are WeChat's to draw. */
async function smallControls(page: Page, isLarge: boolean): Promise<string[]> {
  return page.evaluate(
    (height) => {
      const inPage = height > 44 ? 'wx-page :is(button, a)' : ':is(button, a):not(.h5-skip)'
      return [...document.querySelectorAll(inPage)]
        .filter((one) => one.checkVisibility())
        .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 44 || box.height < height)
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`)
    },
    isLarge ? 60 : 44,
  )
}

/** Every page, in every look, by axe, and by the size of its controls. */
export function describeAccessibility(world: World): void {
  for (const [look, options] of LOOKS) {
    it.each(PLACES)(`%s has no serious finding and no small control (${look})`, async (name, at) => {
      const { page, close } = await visit(world, { ...options, at })
      await page.locator('main h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await seriousFindings(page), name).toEqual([])
      expect(await smallControls(page, options.isLarge === true), name).toEqual([])
      await close()
    })
  }

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['large', { isLarge: true }],
  ] as const)('finds nothing serious in what opens on the way (%s)', async (_, look) => {
    const isLarge = 'isLarge' in look
    const { page, ask, close } = await visit(world, look)
    await ask('北京的中考政策是什么')
    await page.locator('answer-card').waitFor()
    await page.getByRole('button', { name: '有问题' }).click()
    expect(await seriousFindings(page)).toEqual([])
    expect(await smallControls(page, isLarge)).toEqual([])
    await page.getByRole('textbox', { name: '写下您的问题' }).fill('课后')
    await page.getByRole('group', { name: '联想的问题' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await smallControls(page, isLarge)).toEqual([])
    await ask('我想自杀')
    await page.getByText('请先确保安全').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await close()

    const reader = await visit(world, { ...look, at: PLACES[3]?.[1] ?? '' })
    await reader.page.getByRole('button', { name: '目录' }).click()
    expect(await seriousFindings(reader.page)).toEqual([])
    await reader.close()

    const fresh = await visit(world, { ...look, hasConsent: false })
    await fresh.ask('第27条讲什么')
    await fresh.page.getByRole('dialog', { name: '隐私保护提示' }).waitFor()
    expect(await seriousFindings(fresh.page)).toEqual([])
    await fresh.close()
  })
}
