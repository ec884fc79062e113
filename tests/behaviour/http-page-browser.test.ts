import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../../server/http/listen.ts'
import { launchBrowser, missingBrowser } from '../e2e/support/browser.ts'
import { buildTestApp } from '../support/test-app.ts'

const missing = missingBrowser()

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

    it('draw the documentation of every route without leaving the server', async () => {
      const { page, complaints, close } = await open('/docs', 1280, 'light')
      await page.waitForSelector('.opblock')
      const { paths } = (await (await fetch(new URL('/openapi.json', server.url))).json()) as {
        readonly paths: Readonly<Record<string, object>>
      }
      const routes = Object.values(paths).flatMap((path) => Object.keys(path))
      expect(routes.length).toBeGreaterThanOrEqual(8)
      expect(await page.locator('.opblock').count()).toBe(routes.length)
      expect(complaints).toEqual([])
      await close()
    })
  },
)
