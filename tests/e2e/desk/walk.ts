import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { standIn } from './stand-in.ts'
import { visitDesk, type DeskWorld } from './visit-desk.ts'

const SCREENS = ['call', 'gaps/g1', 'changes/c1', 'releases/2026-11-24-b', 'dashboard', 'settings'] as const
const ZOOM = { width: 640, height: 360 }
const WIDE = { width: 1280, height: 720 }
/** What a screen reader has to call by a name. */
const NAMED =
  /^(?:button|link|textbox|searchbox|combobox|checkbox|radio|heading|region|navigation|table|dialog|image)$/
/** More stops than any screen has: a walk as long as this goes round in a trap. */
const MANY = 80

interface Stop {
  readonly name: string
  readonly isSeen: boolean
  readonly isMarked: boolean
}

/** Where the focus is, and whether that can be seen; null where the walk has left the page. */
const readStop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return null
    // The choice of the caller draws its radio buttons itself.
    const isDrawn = focused instanceof HTMLInputElement && focused.type === 'radio'
    const shown = isDrawn ? (focused.nextElementSibling as HTMLElement) : focused
    const box = shown.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    return {
      name: focused.outerHTML.slice(0, 90),
      isSeen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    }
  })

async function walk(page: Page): Promise<Stop[]> {
  await page.locator('.skip').focus()
  const stops: Stop[] = []
  for (let presses = 0; presses < MANY; presses++) {
    await page.keyboard.press('Tab')
    const stop = await readStop(page)
    if (stop === null) return stops
    stops.push(stop)
  }
  throw new Error(`no end after ${MANY} stops: ${stops.at(-1)?.name}`)
}

interface Told {
  readonly role: string
  readonly name: string
  readonly level: number
}

/** What the accessibility tree says, in reading order of the page. */
async function readTree(page: Page): Promise<Told[]> {
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      level: Number(properties?.find((property) => (property.name as string) === 'level')?.value.value ?? 0),
    }))
}

/** Every screen by Tab alone, wide and at 200 %, and as a screen reader has it. */
export function describeWalk(world: DeskWorld): void {
  it.each(SCREENS)('%s can be walked and heard', async (at) => {
    const { page, close } = await visitDesk(world, { as: 'ad', at, before: standIn })
    await page.waitForLoadState('networkidle')
    if (at === 'call') {
      await page.locator('#question').fill('课后延时服务怎么收费')
      await page.locator('mark').first().waitFor()
    }
    for (const size of [WIDE, ZOOM]) {
      await page.setViewportSize(size)
      const stops = await walk(page)
      expect(stops.length).toBeGreaterThan(10)
      expect(stops.filter(({ isSeen, isMarked }) => !isSeen || !isMarked)).toEqual([])
    }
    const told = await readTree(page)
    expect(told.filter(({ role, name }) => NAMED.test(role) && name.trim() === '')).toEqual([])
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4')]
        .filter((one) => one.checkVisibility())
        .map((one) => Number(one.tagName.slice(1))),
    )
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([])
    await close()
  })

  it.each(['gaps', 'changes', 'releases'])('a choice in %s comes into sight at 200 %', async (at) => {
    const { page, close } = await visitDesk(world, { as: 'ad', at, before: standIn, ...ZOOM })
    const rows = page.locator('a.choice')
    const detail = page.locator('.two-panes section[tabindex="-1"]')
    await rows.first().press('Enter')
    await detail.and(page.locator(':focus')).waitFor()
    await expect.poll(async () => (await detail.boundingBox())?.y ?? Infinity).toBeLessThan(ZOOM.height - 60)
    await page.setViewportSize(WIDE)
    await rows.nth(1).press('Enter')
    await expect.poll(() => rows.nth(1).getAttribute('aria-current')).toBe('true')
    expect(await rows.nth(1).evaluate((one) => one === document.activeElement)).toBe(true)
    await close()
  })

  it('the answer and its status are told when it is taken, and when the role of the caller changes it', async () => {
    const { page, close } = await visitDesk(world, { as: 'op' })
    await page.route('**/v1/answers', async (route) => {
      const { role } = route.request().postDataJSON() as { role?: string }
      if (role === undefined) return route.fallback()
      const response = await route.fetch()
      const answer = (await response.json()) as object
      return route.fulfill({ response, json: { ...answer, text: '对家长另有说法' } })
    })
    const told = page.locator('.desk > [role=status]')
    await page.locator('#question').fill('今年新改扩建多少幼儿园')
    await page.keyboard.press('Enter')
    await expect.poll(() => told.textContent()).toMatch(/^有依据。.*103处/)
    await page.keyboard.press('j')
    await expect.poll(() => told.textContent()).toMatch(/^有依据。对家长另有说法/)
    await close()
  })

  it('the focus stays with a change that was decided', async () => {
    const { page, close } = await visitDesk(world, { as: 'ad', at: 'changes/c1', before: standIn })
    let isDecided = false
    await page.route('**/changes/c1', async (route) => {
      if (!isDecided) return route.fallback()
      const decided = { state: 'approved', decidedBy: 'ad', decidedAt: new Date().toISOString() }
      const record = { ...decided, id: 'c1', gapId: null, proposedBy: 'ed', proposedAt: decided.decidedAt }
      const change = { kind: 'resolved_question', question: '问', gold: [], not: [] }
      return route.fulfill({ json: { ...record, decisionReason: null, release: null, change } })
    })
    await page.route('**/decision', (route) => {
      isDecided = true
      return route.fulfill({ json: {} })
    })
    await page.getByRole('button', { name: /^批准/ }).press('Enter')
    await page.locator('section[aria-labelledby=change-title]:focus').waitFor()
    await page.getByRole('button', { name: /^退回/ }).waitFor()
    await close()
  })
}
