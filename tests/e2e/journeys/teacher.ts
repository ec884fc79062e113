import { expect, it } from 'vitest'
import { visit, type World } from '../support/visit.ts'

/** A teacher who wants the exact clause. */
export function describeTeacher(world: World): void {
  it('asks for a clause by its number and steps on in the original', async () => {
    const { page, ask, picture, close } = await visit(world, { colorScheme: 'dark' })
    await page.getByRole('button', { name: '教师' }).click()
    await ask('第27条讲什么')
    await page.getByRole('link', { name: /^出处.*第27条/ }).click()
    await page.locator('.target').getByText('第27条').waitFor()
    await picture('dark-reader')
    await page.getByRole('button', { name: '目录' }).click()
    await page.getByRole('button', { name: /^第28条/ }).click()
    await page.locator('.target').getByText('第28条').waitFor()
    await page.getByRole('button', { name: '复制引文' }).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^“[\s\S]+”\n——《.+》第28条（原文）$/)
    await close()
  })

  it('learns that there is no such clause', async () => {
    const { page, ask, close } = await visit(world)
    await ask('第35条讲什么')
    await page.getByText('没有这一条', { exact: true }).waitFor()
    await page
      .locator('answer-card')
      .getByText(/到第34条为止/)
      .waitFor()
    await close()
  })

  it('looks through the library and sees whether a document is in force', async () => {
    const { page, picture, close } = await visit(world)
    await page.getByRole('link', { name: '文件', exact: true }).click()
    await page.getByText(/共收录 \d+ 份文件/).waitFor()
    await picture('library')
    await page.getByRole('textbox', { name: '查找文件' }).fill('课后')
    await page.getByText(/找到 \d+ 份/).waitFor()
    await page.getByRole('button', { name: '筛选' }).click()
    await picture('library-filter')
    await page.locator('.document').first().click()
    await page.getByRole('heading', { name: '目录' }).waitFor()
    await picture('document')
    await page.locator('.row').first().click()
    await page.locator('.target').waitFor()
    await page.getByText('以下是要点，不是原文').waitFor()
    await picture('reader-digest')
    await close()
  })

  it('opens a link that somebody shared, and finds home from there', async () => {
    const at = `/pages/reader/reader?d=zibo-education-2020&a=${encodeURIComponent('第9条')}`
    const { page, close } = await visit(world, { at })
    await page.locator('.target').getByText('第9条').waitFor()
    await page.getByRole('button', { name: '返回' }).click()
    await page.getByRole('heading', { name: '问教育政策，句句有出处' }).waitFor()
    await close()
  })
}
