import { OpenAPIHono } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'
import { fingerprintSources } from '../../../server/desk/compile/fingerprint-sources.ts'
import { startDeskPage } from '../../../server/desk/files.ts'
import type { AppEnv } from '../../../server/http/deps.ts'
import { addDeskPage } from '../../../server/http/desk-page.ts'
import type { DeskFiles } from '../../../server/http/page-file.ts'
import { setSecurityHeaders } from '../../../server/http/security-headers.ts'

const BUILT: DeskFiles = new Map([
  ['/desk', { type: 'text/html; charset=utf-8', body: '<p>desk</p>' }],
  ['/desk/assets/a-1234.js', { type: 'text/javascript; charset=utf-8', body: 'let a' }],
])

function appWith(files: DeskFiles) {
  const app = new OpenAPIHono<AppEnv>()
  app.use(setSecurityHeaders)
  addDeskPage(app, () => files)
  return app
}

describe('the page at /desk', () => {
  it('is checked for news at every visit, while its files are kept for ever', async () => {
    const app = appWith(BUILT)
    const page = await app.request('/desk')
    expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-cache'])
    const file = await app.request('/desk/assets/a-1234.js')
    expect(file.headers.get('Cache-Control')).toContain('immutable')
    expect(file.headers.get('Content-Type')).toContain('text/javascript')
  })

  it('allows no script and no style but those from this server', async () => {
    const policy = (await appWith(BUILT).request('/desk')).headers.get('Content-Security-Policy')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).not.toContain('unsafe')
  })

  it('says that it is being built, and looks again by itself', async () => {
    const response = await appWith('building').request('/desk')
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '2'])
    const [, script = ''] = /<script src="([^"]+)".*正在准备/.exec(await response.text()) ?? []
    expect(await (await appWith('building').request(script)).text()).toContain('location.reload()')
    expect((await appWith('building').request('/desk/assets/a-1234.js')).status).toBe(404)
  })

  it('says so when it could not be built', async () => {
    const words = await (await appWith('failed').request('/desk')).text()
    expect(words).toContain('没有建成')
    expect(words).not.toContain('<script')
  })

  it('knows only its own files', async () => {
    expect((await appWith(BUILT).request('/desk/assets/..%2Findex.html')).status).toBe(404)
    expect((await appWith(BUILT).request('/desk/')).headers.get('Location')).toBe('/desk')
  })
})

describe('building the page', () => {
  it('gives a page without inline script or style, whose files are all named by their content', async () => {
    const complaints: string[] = []
    const desk = startDeskPage((_event, message) => complaints.push(message))
    await desk.built
    const files = desk.files()
    if (typeof files === 'string') throw new Error(`${files}: ${complaints.join()}`)
    const page = files.get('/desk')?.body ?? ''
    expect(page).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)/)
    const named = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path)
    expect(named.length).toBeGreaterThan(1)
    for (const path of named) expect(files.has(path as string), path).toBe(true)
    for (const path of files.keys()) if (path !== '/desk') expect(path).toMatch(/-[\w-]{8}\.(js|css)$/)
  })

  it('names the same sources the same', () => {
    expect(fingerprintSources()).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprintSources()).toBe(fingerprintSources())
  })
})
