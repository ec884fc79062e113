import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../../server/http/listen.ts'
import { launchBrowser, missingBrowser } from '../e2e/support/browser.ts'
import { buildTestApp } from '../support/test-app.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const missing = missingBrowser()

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly help: string }[]
}

describe.skipIf(missing !== null)(
  `the pages in a browser${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    let browser: Browser
    let server: Listening
    beforeAll(async () => {
      ;[browser, server] = await Promise.all([
        launchBrowser(),
        listen(buildTestApp().app.fetch, '127.0.0.1', 0),
      ])
    })
    afterAll(async () => {
      await browser.close()
      await server.close()
    })

    /** A page that fails the test on a script error, a blocked resource, or a request to elsewhere. */
    async function open(path: string, width: number, colorScheme: 'light' | 'dark') {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        if (!/^(?:data:|http:\/\/127\.0\.0\.1:)/.test(request.url()))
          complaints.push(`asked ${request.url()}`)
      })
      await page.goto(new URL(path, server.url).href)
      return { page, complaints, close: async () => context.close() }
    }

    async function violationsOn(page: Page): Promise<string[]> {
      const results = await page.evaluate<AxeResults>(`${AXE}; axe.run()`)
      return results.violations.map(({ id, help }) => `${id}: ${help}`)
    }

    it.each([
      [375, 'light'],
      [375, 'dark'],
      [1280, 'light'],
      [1280, 'dark'],
    ] as const)('ask, quote and show the source at width %i in %s', async (width, scheme) => {
      const { page, complaints, close } = await open('/', width, scheme)
      await page.fill('#question', '有课后服务吗')
      await page.keyboard.press('Enter')
      await page.waitForSelector('article')
      expect(await page.textContent('article mark')).toBe('学校提供课后服务。')
      expect(await page.evaluate('document.activeElement.textContent')).toBe('有课后服务吗')
      expect(await violationsOn(page)).toEqual([])

      await page.click('figcaption button')
      await page.waitForSelector('dialog[open]')
      expect(await page.textContent('dialog mark')).toBe('学校提供课后服务。')
      expect(await page.textContent('dialog .paragraph')).toBe('学校提供课后服务。家长自愿参加。')
      expect(await violationsOn(page)).toEqual([])
      await page.click('dialog nav button')
      await page.waitForSelector('#source-title:has-text("第2条")')
      await page.keyboard.press('Escape')
      expect(await page.locator('dialog[open]').count()).toBe(0)

      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      expect(complaints).toEqual([])
      await close()
    })

    it('offer questions to start with, and ask them at a click', async () => {
      const { page, close } = await open('/', 375, 'light')
      await page.click('#starters button')
      await page.waitForSelector('article')
      expect(await page.textContent('article h2')).toBe('有课后服务吗？')
      await close()
    })

    it('show what is wrong with a question, and no markup of it', async () => {
      const { page, close } = await open('/', 375, 'light')
      await page.click('button[type=submit]')
      await page.waitForSelector('#problem:has-text("请先写下您的问题")')
      await page.fill('#question', '<img src=x onerror=alert(1)>')
      await page.click('button[type=submit]')
      await page.waitForSelector('article')
      expect(await page.textContent('#problem')).toBe('')
      expect(await page.textContent('article h2')).toBe('<img src=x onerror=alert(1)>')
      expect(await page.locator('article img').count()).toBe(0)
      await close()
    })

    it('draw the documentation of every route without leaving the server', async () => {
      const { page, complaints, close } = await open('/docs', 1280, 'light')
      await page.waitForSelector('.opblock')
      expect(await page.locator('.opblock').count()).toBe(8)
      expect(complaints).toEqual([])
      await close()
    })
  },
)
