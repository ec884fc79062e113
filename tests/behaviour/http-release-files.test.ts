import { unzipSync, strFromU8 } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LoopFault } from '../../server/knowledge/loop-fault.ts'
import type { KnowledgeLoop } from '../../server/knowledge/knowledge-loop.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { buildDeskApp, type Browser } from '../support/desk-app.ts'
import { createDatabase, openTestSide, type TestDatabase } from '../support/open-test-store.ts'

const FILES = new Map([
  ['lexicon/offices.yaml', '- id: 甲\n'],
  ['plan/计划.md', '# 计划\n'],
])
const taken: string[] = []
const LOOP = {
  listOffices: () => [{ id: 'a', office: '教育局', phone: '12345', hours: null, source: '来源' }],
  exportRelease: (id: string, by: string) => {
    if (id !== 'kept') return Promise.reject(new LoopFault('not_found', '没有这个版本'))
    taken.push(by)
    return Promise.resolve(FILES)
  },
} as unknown as KnowledgeLoop

let database: TestDatabase
let side: StoreSide
let browser: Browser
beforeAll(async () => {
  database = await createDatabase('pglite')
  side = await openTestSide(database)
  const desk = buildDeskApp(side, { loop: () => LOOP })
  await desk.addUser('editor', 'editor')
  browser = desk.open()
  await browser.signIn('editor')
})
afterAll(async () => {
  await side.store.close()
  await database.remove()
})

it('gives the files of a release as a corpus folder, the same bytes each time', async () => {
  const response = await browser.fetch('/v1/desk/releases/kept/files')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="wence-kept.zip"')
  const bytes = new Uint8Array(await response.arrayBuffer())
  const texts = Object.entries(unzipSync(bytes)).map(([path, text]) => [path, strFromU8(text)])
  expect(texts).toEqual([...FILES].map(([path, text]) => [`corpus/${path}`, text]))
  const again = await browser.fetch('/v1/desk/releases/kept/files')
  expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true)
  expect(taken).toEqual(['editor', 'editor'])
  expect((await browser.fetch('/v1/desk/releases/nix/files')).status).toBe(404)
})

it('names the offices that a question can be sent to', async () => {
  const response = await browser.fetch('/v1/desk/offices')
  expect(await response.json()).toEqual({ offices: [{ id: 'a', office: '教育局', phone: '12345' }] })
})
