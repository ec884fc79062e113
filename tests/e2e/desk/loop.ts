import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { waitForGap } from './wait-for-gap.ts'
import { visitDesk, type DeskVisit, type DeskWorld, type Person } from './visit-desk.ts'

const QUESTION = '北京的中考政策是什么'
const PATIENCE = { timeout: 120_000 }
/** The evaluation of a release asks every question twice, on a machine that does other things as well. */
const BUILDING = { timeout: 400_000 }

/** Gives the open gap to a colleague, and finds it in their list, by keyboard. */
async function giveTo(page: Page, colleague: string): Promise<void> {
  const { keyboard } = page
  const row = page.getByRole('link', { name: new RegExp(QUESTION) })
  await keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: '指派给同事' })
  const people = dialog.getByRole('combobox', { name: '同事' })
  await page.waitForFunction(() => document.activeElement?.tagName === 'SELECT')
  expect(await people.locator('option').allTextContents()).toEqual(['ad', 'ap'])
  await keyboard.press('ArrowDown')
  for (let presses = 0; (await people.inputValue()) !== colleague; presses++) {
    expect(presses).toBeLessThan(3)
    await keyboard.press('ArrowDown')
  }
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(`负责人 ${colleague}`).waitFor()
  const narrow = page.getByRole('combobox', { name: '负责人' })
  expect(await narrow.locator('option').allTextContents()).toEqual(['全部', '我', 'ad', 'ap'])
  await narrow.selectOption('我')
  await row.waitFor({ state: 'detached' })
  await narrow.selectOption(colleague)
  await row.waitFor()
  await narrow.selectOption('全部')
  await page.getByRole('button', { name: /^指派给同事/ }).focus()
}

/** The editor's week and the approver's release: a question without an answer becomes a release, by keyboard only. */
export function describeLoop(world: DeskWorld): void {
  const open = (person: Person, at: string): Promise<DeskVisit> => visitDesk(world, { as: person, at })

  it('the editor finds the gap, takes it, and proposes a paragraph', async () => {
    const call = await visitDesk(world, { as: 'op' })
    await call.page.locator('#question').fill(QUESTION)
    await call.page.keyboard.press('Enter')
    await call.page.getByText('已受理').waitFor()
    await call.close()

    const { page, complaints, picture, close } = await open('ed', 'gaps')
    const { keyboard } = page
    await (await waitForGap(page, QUESTION)).focus()
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: QUESTION, level: 2 }).waitFor()
    await keyboard.press('m')
    await page.getByRole('button', { name: /放回/ }).waitFor()
    await giveTo(page, 'ap')
    await keyboard.press('r')
    const referral = page.getByRole('dialog', { name: /^不归我们/ })
    const office = referral.getByRole('combobox', { name: /转到的单位/ })
    await expect
      .poll(() => office.locator('option').allTextContents())
      .toContainEqual(expect.stringContaining('12345'))
    await picture('referral')
    await keyboard.press('Escape')
    await keyboard.press('p')
    const dialog = page.getByRole('dialog', { name: '哪一段回答它' })
    await dialog.getByText('按文件和条号打开').focus()
    await keyboard.press('Enter')
    await dialog.getByRole('combobox', { name: '文件' }).selectOption('zibo-education-2020')
    await dialog.getByRole('textbox', { name: '条号' }).fill('第18条')
    await keyboard.press('Enter')
    const answers = dialog.getByRole('group', { name: /第18条/ }).getByRole('button', { name: /^是答案/ })
    await answers.focus()
    await keyboard.press('Enter')
    await picture('resolve')
    await dialog.getByRole('button', { name: '提交审批' }).focus()
    await keyboard.press('Enter')
    await page.getByText('已提交，等另一个人审批').first().waitFor()
    await page.getByRole('link', { name: '看这项变更' }).press('Enter')
    await page.getByText('段落回答问题').first().waitFor()
    expect(await page.getByRole('button', { name: /^批准/ }).count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  }, 180_000)

  it('the approver approves, builds, compares and publishes, and the release answers', async () => {
    const { page, complaints, picture, close } = await open('ap', 'changes')
    const { keyboard } = page
    await page
      .getByRole('link', { name: new RegExp(QUESTION) })
      .first()
      .focus()
    await keyboard.press('Enter')
    await page.getByRole('button', { name: /^批准/ }).waitFor()
    await keyboard.press('y')
    await page.locator('.badge', { hasText: '已批准' }).first().waitFor()
    await keyboard.press('Shift+Digit4')
    const build = page.getByRole('button', { name: /构建并评测（1 项）/ })
    await build.waitFor()
    await keyboard.press('b')
    const question = page.getByRole('dialog', { name: '构建并评测新版本' })
    await question.getByText('不会换上线').waitFor()
    await keyboard.press('Enter')
    await question.waitFor({ state: 'detached' })
    await page.locator('section[aria-labelledby=release-title]:focus').waitFor()
    const detail = page.getByRole('region', { name: /^版本/ })
    await detail.getByText('可以发布').waitFor(BUILDING)
    await detail.getByText('评测：之前和之后').waitFor()
    await picture('release')
    const hasDrops = (await detail.getByText(/项变差：/).count()) > 0
    await keyboard.press(hasDrops ? 's' : 'p')
    const publishing = page.getByRole('dialog', { name: /^发布版本/ })
    await publishing.getByText(/带上 1 项变更/).waitFor()
    await picture('publish')
    if (hasDrops) await keyboard.type('测试中可以接受')
    await keyboard.press('Enter')
    await publishing.waitFor({ state: 'detached', ...PATIENCE })
    await detail.getByText('正在使用').waitFor(PATIENCE)
    const files = await detail.getByRole('link', { name: /导出资料文件/ }).getAttribute('href')
    const packed = await page.request.get(new URL(files ?? '', world.url).href)
    expect([packed.status(), packed.headers()['content-type']]).toEqual([200, 'application/zip'])

    await detail.getByRole('paragraph').getByRole('link').first().focus()
    await keyboard.press('Enter')
    const back = page.getByRole('button', { name: /^回退到这个版本/ })
    await back.waitFor(PATIENCE)
    await picture('rollback')
    await keyboard.press('r')
    const goingBack = page.getByRole('dialog', { name: /^回退到版本/ })
    await goingBack.waitFor()
    await keyboard.press('Enter')
    await goingBack.waitFor({ state: 'detached', ...PATIENCE })
    await page.getByRole('region', { name: /^版本/ }).getByText('正在使用').waitFor(PATIENCE)
    expect(complaints).toEqual([])
    await close()
  }, 480_000)
}
