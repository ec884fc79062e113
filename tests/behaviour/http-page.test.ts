import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildTestApp } from '../support/test-app.ts'

const BODY = '<p>问策</p>'.repeat(200)
const SCRIPT = '/h5/0123456789ab.js'

const { app } = buildTestApp({
  pageFiles: new Map([
    ['/', { type: 'text/html; charset=utf-8', body: BODY }],
    [SCRIPT, { type: 'text/javascript; charset=utf-8', body: 'start()' }],
  ]),
})

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

describe('the public page', () => {
  it('is served as it is, beside the interface', async () => {
    const response = await get('/')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await response.text()).toBe(BODY)
    expect((await get('/v1/topics')).status).toBe(200)
    expect((await get('/h5/elsewhere.js')).status).toBe(404)
  })

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
  ])('is compressed for who takes %s', async (accepted, encoding, decompress) => {
    for (let time = 0; time < 2; time += 1) {
      const response = await get('/', { 'Accept-Encoding': accepted })
      expect(response.headers.get('content-encoding')).toBe(encoding)
      expect(response.headers.get('vary')).toBe('Accept-Encoding')
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.length).toBeLessThan(BODY.length / 10)
      expect(decompress(bytes).toString()).toBe(BODY)
    }
  })

  it('lets files be kept for ever whose names change with them, and asks anew for the page', async () => {
    expect((await get(SCRIPT)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
  })

  it('is not sent again to who has it, in the encoding they have it', async () => {
    const headers = { 'Accept-Encoding': 'br' }
    const tag = (await get('/', headers)).headers.get('etag') ?? ''
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await get('/', { ...headers, 'If-None-Match': known })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      expect(again.headers.get('etag')).toBe(tag)
    }
    expect((await get('/', { 'If-None-Match': tag })).status).toBe(200)
    expect((await get('/', { ...headers, 'If-None-Match': '"other"' })).status).toBe(200)
  })
})

describe('the documentation at /docs', () => {
  it('needs nothing from elsewhere', async () => {
    const page = await (await get('/docs')).text()
    expect(page).not.toMatch(/https?:/)
    const references = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] as string)
    for (const reference of references) expect((await get(reference)).status).toBe(200)
    expect(references).toContain('/docs/swagger-ui-bundle.js')
  })
})

describe('the library', () => {
  it('is compressed for who takes that, and not for others', async () => {
    const headers = { 'Accept-Encoding': 'gzip' }
    const packed = await get('/v1/documents', headers)
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const plain = await get('/v1/documents')
    expect(plain.headers.get('content-encoding')).toBeNull()
    const text = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()
    expect(text).toBe(await plain.text())
  })
})
