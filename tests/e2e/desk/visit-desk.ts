import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'

export const PASSWORD = 'Desk-test-pass-1'
export type Person = 'op' | 'ed' | 'ap' | 'ad'
/** Their accounts, as the command makes them. */
export const ROLES = { op: 'operator', ed: 'editor', ap: 'approver', ad: 'admin' } as const

export interface DeskWorld {
  browser: Browser
  /** Address of the real server, with a slash at the end. */
  url: string
}

export interface DeskOptions {
  /** Signed in as; nobody where absent. */
  readonly as?: Person
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly at?: string
  /** Called before the page is opened, to stand in for the server. */
  readonly before?: (page: Page) => Promise<void>
}

export interface DeskVisit {
  readonly context: BrowserContext
  readonly page: Page
  /** Script errors, refused resources and requests to elsewhere. */
  readonly complaints: string[]
  /** Kept under artefacts/screens to be looked at. */
  picture(name: string): Promise<void>
  /** What lies on the clipboard. */
  clipboard(): Promise<string>
  close(): Promise<void>
}

const ARTEFACTS = join(import.meta.dirname, '../../../artefacts/screens')

/** Opens the desk as one person at a wide screen. */
export async function visitDesk(world: DeskWorld, options: DeskOptions = {}): Promise<DeskVisit> {
  const context = await world.browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 720 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  if (options.as !== undefined) {
    const data = { name: options.as, password: PASSWORD }
    const response = await context.request.post(`${world.url}v1/session`, { data })
    if (!response.ok()) throw new Error(`sign-in failed: ${await response.text()}`)
  }
  const page = await context.newPage()
  const complaints = watch(page, world.url)
  await options.before?.(page)
  await page.goto(`${world.url}desk#/${options.at ?? 'call'}`)
  await page.getByRole('navigation', { name: '工作台' }).waitFor()
  return {
    context,
    page,
    complaints,
    picture: async (name) => {
      mkdirSync(ARTEFACTS, { recursive: true })
      await page.screenshot({ path: join(ARTEFACTS, `desk-${name}.png`) })
    },
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    close: () => context.close(),
  }
}

function watch(page: Page, url: string): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    // The browser itself reports responses that are not 2xx; the journeys cause some on purpose.
    if (!/Failed to load resource/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url())
  })
  return complaints
}
