import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
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
    expect(page).not.toMatch(/https?:|<script>|style="/)
  })

  it('stay small enough for a slow line', async () => {
    const bytes = [...(await h5Files()).values()].reduce((sum, { body }) => sum + gzipSync(body).length, 0)
    expect(bytes).toBeLessThan(130 * 1024)
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
