import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Set by the test file before any journey begins. */
export interface World {
  browser: Browser
  /** Address of the real server, with a slash at the end. */
  url: string
}

export interface VisitOptions {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly hasConsent?: boolean
  readonly isLarge?: boolean
  readonly at?: string
}

export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** Script errors, blocked resources and requests to elsewhere. */
  readonly complaints: string[]
  ask(question: string): Promise<void>
  /** Kept under artefacts/screens to be looked at. */
  picture(name: string): Promise<void>
  close(): Promise<void>
}

const ARTEFACTS = join(import.meta.dirname, '../../../artefacts/screens')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Opens the pages as one person on one device. */
export async function visit(world: World, options: VisitOptions = {}): Promise<Visit> {
  const context = await world.browser.newContext({
    viewport: { width: options.width ?? 375, height: options.height ?? 720 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await context.addInitScript(
    ([hasConsent, isLarge]) => {
      if (hasConsent) localStorage.setItem('wence-privacy-consent', 'yes')
      if (isLarge) localStorage.setItem('wence:settings', '{"type":"large"}')
    },
    [options.hasConsent !== false, options.isLarge === true] as const,
  )
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    // The browser itself reports responses that are not 2xx; the journeys cause some on purpose.
    if (!/Failed to load resource/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(world.url) && !request.url().startsWith('data:'))
      complaints.push(request.url())
  })
  await page.goto(world.url + (options.at === undefined ? '' : `#${options.at}`))
  return {
    context,
    page,
    complaints,
    ask: async (question) => {
      await page.getByRole('textbox', { name: '写下您的问题' }).fill(question)
      await page.getByRole('button', { name: '发送问题' }).click()
    },
    picture: async (name) => {
      mkdirSync(ARTEFACTS, { recursive: true })
      await page.screenshot({ path: join(ARTEFACTS, `${name}.png`) })
    },
    close: () => context.close(),
  }
}

/** What axe finds that is serious or critical. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const results = await page.evaluate<{
    violations: { id: string; impact: string; help: string; nodes: { html: string }[] }[]
  }>(`${AXE}; axe.run({ resultTypes: ['violations'] })`)
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) => `${id}: ${help} – ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
    )
}
