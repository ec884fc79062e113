import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildH5 } from '../../../server/h5/build-h5.ts'
import { h5Files } from '../../../server/h5/files.ts'

describe('the pages for browsers', () => {
  it('are a page that loads only what is among them', async () => {
    const files = await h5Files()
    const page = files.get('/')?.body ?? ''
    const loaded = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '')
    expect(loaded).toHaveLength(2)
    for (const path of loaded) expect(files.get(path)?.body.length).toBeGreaterThan(1000)
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script>|style="/)
  })

  it('stay small enough for a slow line', async () => {
    const bodies = [...(await h5Files()).values()].map(({ body }) => body)
    const sum = (compress: (body: string) => Buffer) =>
      bodies.reduce((bytes, body) => bytes + compress(body).length, 0)
    expect(sum(gzipSync)).toBeLessThan(105 * 1024)
    expect(sum(brotliCompressSync)).toBeLessThan(90 * 1024)
  })

  it('say what they are where their link is shown', async () => {
    const page = (await h5Files()).get('/')?.body ?? ''
    expect(page).toContain('<title>问策</title>')
    for (const name of ['name="description"', 'property="og:title"', 'property="og:description"']) {
      expect(page).toMatch(new RegExp(`<meta[^>]*${name}[^>]*content="[^"]{8,}"`))
    }
  })

  it('are built once', async () => {
    expect(await h5Files()).toBe(await h5Files())
  })

  it('can be written into a folder for any web server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wence-build-'))
    await buildH5(folder)
    expect(readdirSync(folder).sort()).toEqual(['h5', 'index.html'])
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('问策')
    rmSync(folder, { recursive: true })
  })
})
