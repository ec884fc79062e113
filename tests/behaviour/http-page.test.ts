import { describe, expect, it } from 'vitest'
import type { App } from '../../server/http/deps.ts'
import { buildTestApp } from '../support/test-app.ts'

/** Every address that a page or script of ours loads. */
function referencesIn(source: string): string[] {
  return [...source.matchAll(/(?:src|href)="(\/[^"]+)"|from '\.(\/[^']+)'/g)].map(
    (match) => match[1] ?? (match[2] as string),
  )
}

async function expectAllServed(app: App, path: string): Promise<void> {
  const response = await app.request(path)
  expect(response.status, path).toBe(200)
  if (!/html|javascript/.test(response.headers.get('content-type') ?? '')) return
  for (const reference of referencesIn(await response.text())) await expectAllServed(app, reference)
}

describe('pages', () => {
  it('find everything they load on this server', async () => {
    const { app } = buildTestApp()
    await expectAllServed(app, '/')
  })

  it('at /docs need nothing from elsewhere', async () => {
    const { app } = buildTestApp()
    const page = await (await app.request('/docs')).text()
    expect(page).not.toMatch(/https?:/)
    for (const reference of referencesIn(page)) expect((await app.request(reference)).status).toBe(200)
    expect(referencesIn(page)).toContain('/docs/swagger-ui-bundle.js')
  })

  it('at / give way to files that are handed in', async () => {
    const { app } = buildTestApp({
      pageFiles: new Map([
        ['/', { type: 'text/html; charset=utf-8', body: '<p>other</p>' }],
        ['/app.js', { type: 'text/javascript; charset=utf-8', body: 'start()' }],
      ]),
    })
    expect(await (await app.request('/')).text()).toBe('<p>other</p>')
    expect(await (await app.request('/app.js')).text()).toBe('start()')
    expect((await app.request('/page.js')).status).toBe(404)
    expect((await app.request('/v1/topics')).status).toBe(200)
  })
})
