import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'

/** The row of a question in the list of gaps, which are collected in the background. */
export async function waitForGap(page: Page, question: string): Promise<Locator> {
  const row = page.getByRole('link', { name: new RegExp(question) })
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
        await page.waitForLoadState('networkidle')
        return row.count()
      },
      { timeout: 120_000 },
    )
    .toBeGreaterThan(0)
  return row.first()
}
