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

/** Every page, in every look, by axe. */
export function describeAccessibility(world: World): void {
  for (const [look, options] of LOOKS) {
    it.each(PLACES)(`%s has no serious finding (${look})`, async (name, at) => {
      const { page, close } = await visit(world, { ...options, at })
      await page.locator('main h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await seriousFindings(page), name).toEqual([])
      await close()
    })
  }

  it('finds nothing serious in a refusal, a crisis, the outline, the reasons and the privacy dialog', async () => {
    const { page, ask, close } = await visit(world)
    await ask('北京的中考政策是什么')
    await page.locator('answer-card').waitFor()
    await page.getByRole('button', { name: '有问题' }).click()
    expect(await seriousFindings(page)).toEqual([])
    await ask('我想自杀')
    await page.getByText('请先确保安全').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await close()

    const reader = await visit(world, { at: PLACES[3]?.[1] ?? '' })
    await reader.page.getByRole('button', { name: '目录' }).click()
    expect(await seriousFindings(reader.page)).toEqual([])
    await reader.close()

    const fresh = await visit(world, { hasConsent: false })
    await fresh.ask('第27条讲什么')
    await fresh.page.getByRole('dialog', { name: '隐私保护提示' }).waitFor()
    expect(await seriousFindings(fresh.page)).toEqual([])
    await fresh.close()
  })

  it('has no control smaller than a finger', async () => {
    const { page, ask, close } = await visit(world)
    await ask('第27条讲什么')
    await page.locator('answer-card').waitFor()
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, a')]
        .filter((one) => one.checkVisibility() && !one.classList.contains('h5-skip'))
        .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
    )
    expect(small).toEqual([])
    await close()
  })
}
