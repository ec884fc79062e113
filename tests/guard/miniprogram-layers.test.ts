import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../miniprogram')

/** Which of our own folders a folder may import; a folder may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: ['api/contract'],
  api: ['model', 'config'],
  components: ['api', 'model'],
  pages: ['api', 'model'],
  'app.ts': ['api'],
  'config.ts': [],
}

const LIMIT = 400 * 1024

const files = (extension: string): string[] =>
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension) && !file.includes('node_modules'))
    .map((file) => join(ROOT, file))

describe('the mini-program keeps to its layers', () => {
  for (const file of files('.ts')) {
    const name = relative(ROOT, file)
    it(name, () => {
      const source = readFileSync(file, 'utf8')
      const allowed = MAY_IMPORT[name.split('/')[0] as string]
      expect(allowed, `${name} is in no known folder`).toBeDefined()
      for (const [, target] of source.matchAll(/from '([^']+)'/g)) {
        expect(target, `${name} imports a package`).toMatch(/^\./)
        const place = relative(ROOT, resolve(dirname(file), target as string))
        const isOwn = place.split('/')[0] === name.split('/')[0]
        const isAllowed =
          allowed?.some((folder) => place === folder || place.startsWith(`${folder}/`)) ?? false
        expect(isOwn || isAllowed, `${name} imports ${place}`).toBe(true)
      }
      if (name.startsWith('model/'))
        expect(source, `${name} is pure`).not.toMatch(/\bwx\.|\bDate\.now|Math\.random/)
      if (name !== 'api/request.ts') expect(source, `${name} sends requests`).not.toContain('wx.request(')
      if (name !== 'api/storage.ts')
        expect(source, `${name} uses storage`).not.toMatch(/wx\.\w+StorageSync|wx\.getStorageInfo/)
    })
  }
})

describe('the main package', () => {
  it('stays far below the limit of 400 KB, screenshots and notes not counted', () => {
    const counted = files('').filter(
      (file) => statSync(file).isFile() && !/screenshots|README|tsconfig/.test(file),
    )
    const bytes = counted.reduce((sum, file) => sum + statSync(file).size, 0)
    expect(bytes).toBeGreaterThan(50 * 1024)
    expect(bytes).toBeLessThan(LIMIT)
  })

  it('holds no key and no address but that of its own server', () => {
    for (const file of [...files('.ts'), ...files('.json'), ...files('.wxml')]) {
      const source = readFileSync(file, 'utf8')
      expect(source, file).not.toMatch(/secret|api[_-]?key|password/i)
      const addresses = [...source.matchAll(/https?:\/\/[^\s'"*),]+/g)].map(([address]) => address)
      expect(
        addresses.filter((address) => !address.includes('example.gov.cn')),
        file,
      ).toEqual([])
    }
  })
})
