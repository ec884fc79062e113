import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { seriousFindings } from '../support/visit.ts'
import { standIn } from './stand-in.ts'
import { visitDesk, type DeskWorld } from './visit-desk.ts'

const WORSE = 'releases/2026-11-24-b'
const BETTER = 'releases/2026-11-25-c'
const EARLIER = 'releases/2026-11-19-z'

/** Refuses every publication and every build, and keeps what was asked for. */
async function refuse(page: Page): Promise<unknown[]> {
  const posted: unknown[] = []
  for (const path of ['**/publication', '**/v1/desk/releases'])
    await page.route(path, (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      posted.push(route.request().postDataJSON())
      return route.fulfill({ status: 400, json: { error: { code: 'invalid_request', message: '试到这里' } } })
    })
  return posted
}

/** The approver's keys: each opens a question that says what will happen, Enter does it, Esc leaves. */
export function describePublishing(world: DeskWorld): void {
  const open = async (at: string) => {
    const visit = await visitDesk(world, { as: 'ap', at, before: standIn })
    const posted = await refuse(visit.page)
    return { ...visit, posted, detail: visit.page.getByRole('region', { name: /^版本/ }) }
  }

  it('a release that got worse is published only over a reason, and its approved changes may be sent back', async () => {
    const { page, posted, detail, picture, close } = await open(WORSE)
    const { keyboard } = page
    await detail.getByText('工作要点：引对句子 0.881 → 0.874').waitFor()
    await detail.getByText('变差 0.007').waitFor()
    await keyboard.press('p')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await keyboard.press('s')
    const dialog = page.getByRole('dialog', { name: '发布版本 2026-11-24-b' })
    await dialog.getByText('工作要点：引对句子 0.881 → 0.874').waitFor()
    await dialog.getByText('2026-11-20-a').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await picture('sign')
    await keyboard.press('Enter')
    expect(posted).toEqual([])
    await keyboard.type('这一题的标注有误')
    await keyboard.press('Enter')
    await dialog.getByRole('alert').getByText('试到这里').waitFor()
    expect(posted).toEqual([{ signedReason: '这一题的标注有误' }])
    await keyboard.press('Escape')
    await detail.getByRole('link', { name: '新办法' }).press('Enter')
    const change = page.getByRole('region', { name: '文件' })
    await change.getByRole('button', { name: /^退回/ }).waitFor()
    expect(await change.getByRole('button', { name: /^批准/ }).count()).toBe(0)
    await close()
  })

  it.each([
    ['p', BETTER, '发布版本 2026-11-25-c', '以后可以回退', {}],
    ['r', EARLIER, '回退到版本 2026-11-19-z', '回到“已批准”', {}],
    ['b', 'releases', '构建并评测新版本', '不会换上线', { changes: ['c3', 'c4'] }],
  ])('%s at %s asks first, and one stroke does nothing', async (key, at, title, words, body) => {
    const { page, posted, picture, close } = await open(at)
    const { keyboard } = page
    const button = page.locator(`button[aria-keyshortcuts=${key.toUpperCase()}]`)
    const dialog = page.getByRole('dialog', { name: title })
    await button.waitFor()
    await keyboard.press(key)
    await dialog.getByText(words).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await picture(`confirm-${key}`)
    await keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    await button.focus()
    await keyboard.down('Enter')
    await dialog.waitFor()
    await keyboard.down('Enter')
    await keyboard.down('Enter')
    await keyboard.up('Enter')
    await page.waitForTimeout(200)
    expect(posted).toEqual([])
    expect(
      await dialog.evaluate(
        (one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.innerText,
      ),
    ).toContain(words)
    await keyboard.press('Enter')
    await dialog.getByRole('alert').getByText('试到这里').waitFor()
    expect(posted).toEqual([body])
    await keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
    await close()
  })

  it('the keys stand in the list on ?, for whoever may use them', async () => {
    const { page, close } = await open(BETTER)
    await page.getByRole('button', { name: /^发布/ }).waitFor()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: '按键一览' })
    await help.getByText('构建并评测', { exact: true }).waitFor()
    await help.getByText('发布', { exact: true }).waitFor()
    await close()

    const editor = await visitDesk(world, { as: 'ed', at: BETTER, before: standIn })
    await editor.page.getByText('没有一项变差').waitFor()
    await editor.page.keyboard.press('p')
    await editor.page.keyboard.press('b')
    expect(await editor.page.getByRole('dialog').count()).toBe(0)
    await editor.close()
  })
}
