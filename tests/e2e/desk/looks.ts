import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { seriousFindings } from '../support/visit.ts'
import { standIn } from './stand-in.ts'
import { visitDesk, type DeskOptions, type DeskWorld } from './visit-desk.ts'

const SCREENS = ['call', 'gaps/g1', 'changes/c1', 'releases/2026-11-24-b', 'dashboard', 'settings'] as const
/** The light, the dark and the small screen. */
export const LOOKS: readonly (readonly [string, DeskOptions])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  // A screen of 1280×720 at 200 %.
  ['zoom', { width: 640, height: 360 }],
]

/** By how many pixels a page is wider than its screen. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** Every screen, full of things, in every look: by axe, without sideways scrolling, with controls large enough. */
export function describeLooks(world: DeskWorld): void {
  for (const [look, options] of LOOKS) {
    it.each(SCREENS)(`%s is accessible (${look})`, async (at) => {
      const { page, complaints, picture, close } = await visitDesk(world, {
        as: 'ad',
        at,
        before: standIn,
        ...options,
      })
      await page.waitForLoadState('networkidle')
      if (at === 'call') {
        await page.locator('#question').fill('课后延时服务怎么收费')
        await page.locator('mark').first().waitFor()
      }
      await picture(`${at.split('/')[0] ?? at}-${look}`)
      expect(await seriousFindings(page)).toEqual([])
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, select, .input')]
          .filter((one) => one.checkVisibility())
          .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ name }) => name),
      )
      expect(small).toEqual([])
      expect(complaints).toEqual([])
      await close()
    })
  }

  it('a document that is due is written down as checked from the dashboard, for a second person', async () => {
    const { page, close } = await visitDesk(world, { as: 'ed', at: 'dashboard', before: standIn })
    const posted: unknown[] = []
    await page.route('**/v1/desk/changes', (route) => {
      posted.push(route.request().postDataJSON())
      return route.fulfill({ status: 201, json: {} })
    })
    await page.getByRole('button', { name: '登记核对：某项办法' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '登记核对' })
    await dialog.getByRole('combobox', { name: '核对下来' }).selectOption('repealed')
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: '提交审批' }).press('Enter')
    await page.getByRole('cell', { name: '等审批', exact: true }).waitFor()
    const found = {
      kind: 'document_check',
      documentId: 'old',
      title: '某项办法',
      status: 'repealed',
      note: null,
    }
    expect(posted).toEqual([
      {
        change: {
          ...found,
          checkedBy: 'ed',
          checkedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        },
      },
    ])
    await close()
  })

  it('signing in has no serious finding, and works by keyboard', async () => {
    const { page, close } = await visitDesk(world, { at: 'gaps' })
    await page.getByRole('heading', { name: /登录后可用/ }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByLabel('登录名').fill('ed')
    await page.getByLabel('密码').fill('wrong-password-1')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await close()
  })
}
