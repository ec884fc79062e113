import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLoopOnStore } from '../../server/cli/open-loop-on-store.ts'
import { createPreviewImport } from '../../server/ingest/import/preview-import.ts'
import type { KnowledgeLoop } from '../../server/knowledge/knowledge-loop.ts'
import { buildLiveService } from '../../server/live/live-service.ts'
import { previewDocument } from '../../server/live/preview-document.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { buildDeskApp, type Browser } from '../support/desk-app.ts'
import { createDatabase, openTestSide, type TestDatabase } from '../support/open-test-store.ts'

/** The loop on empty tables, that reads uploads as it always does. */
const openEmptyLoop = (side: StoreSide, dataDir: string): KnowledgeLoop => {
  const { loop } = openLoopOnStore(side, {
    live: buildLiveService(() => undefined),
    dataDir,
    corpusDir: 'corpus',
    evaluate: () => Promise.reject(new Error('nothing is built here')),
    logger: pino({ level: 'silent' }),
  })
  return { ...loop, previewImport: (upload) => previewDocument(upload, new Map(), createPreviewImport()) }
}

const folder = mkdtempSync(join(tmpdir(), 'wence-hostile-'))
let database: TestDatabase
let side: StoreSide
let admin: Browser
beforeAll(async () => {
  database = await createDatabase('pglite')
  side = await openTestSide(database)
  const loop = openEmptyLoop(side, folder)
  const desk = buildDeskApp(side, { loop: () => loop })
  await desk.addUser('ad', 'admin')
  admin = desk.open()
  await admin.signIn('ad')
}, 60_000)
afterAll(async () => {
  await side.store.close()
  await database.remove()
  rmSync(folder, { recursive: true, force: true })
})

const refused = (status: number): boolean => status >= 400 && status < 500

describe('what a hostile member of staff sends is refused with 4xx', () => {
  it.each([
    'PATCH /v1/desk/gaps/x',
    'PATCH /v1/desk/users/x',
    'POST /v1/desk/changes',
    'POST /v1/desk/changes/x/decision',
    'POST /v1/desk/releases',
    'POST /v1/desk/releases/x/publication',
    'PUT /v1/desk/answering',
    'PUT /v1/desk/pins',
  ])('as a body of %s', async (route) => {
    const [method = '', path = ''] = route.split(' ')
    const bodies = [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"__proto__":{"off":true}}',
      '{"constructor":{"prototype":{}}}',
      '['.repeat(50_000),
      `{"reason":"${'长'.repeat(3_000_000)}"}`,
      '{"change":{"kind":"document","documentId":"../../etc","text":"\\u0000"}}',
      '{"change":{"kind":"referral","question":"\\ud800","office":"x","reason":"x"}}',
      '{"off":true,"reason":"\\u0000"}',
      '{"clauses":{},"scripts":[]}',
      '{"changes":[],"x":1}',
      '{"assignee":1}',
      '{"role":"root"}',
    ]
    for (const body of bodies) {
      const json = { method, body, headers: { 'Content-Type': 'application/json' } }
      const { status } = await admin.fetch(path, json)
      expect(refused(status), `${route} ${body.slice(0, 60)}: ${status}`).toBe(true)
    }
    const form = new FormData()
    form.set('off', 'true')
    expect((await admin.fetch(path, { method, body: form })).status).toBe(415)
  })

  it.each([
    'gaps?state=nonsense',
    'gaps?state=open&state=open',
    'gaps/%00',
    'gaps?assignee=%00',
    'changes/%00',
    'releases/%00',
    'releases/%00/files',
    'receipts/%00',
    'changes?state=x',
    'changes/%ED%A0%80',
    'releases/..%2F..%2Fetc%2Fpasswd',
    'releases/x/files',
    `receipts/${'x'.repeat(500)}`,
    'exports/users.csv',
    'exports/..%2Fquestions.csv',
    'exports/questions.exe',
    'audit?limit=-1',
    'audit?before=1e99',
    'dashboard?days=1e9',
  ])('as an address: %s', async (path) => {
    const { status } = await admin.fetch(`/v1/desk/${path}`)
    expect(refused(status), `${path}: ${status}`).toBe(true)
  })

  it.each<[string, string, string | Uint8Array<ArrayBuffer>]>([
    ['nothing', 'a.txt', ''],
    ['noise as PDF', 'a.pdf', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 251)],
    ['a PDF that ends after its head', 'a.pdf', '%PDF-1.7\n1 0 obj\n'],
    ['a container that is none', 'a.docx', 'PK\u0003\u0004broken'],
    ['an old Word file that is none', 'a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3)],
    ['a program', 'a.exe', 'MZ\u0090\u0000'],
    ['a name that climbs', '../../../etc/passwd', ''],
  ])('as an upload: %s', { timeout: 60_000 }, async (_what, name, content) => {
    const form = new FormData()
    form.set('file', new File([content], name))
    const response = await admin.fetch('/v1/desk/imports', { method: 'POST', body: form })
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('"message"')])
  })

  it('as an upload without a file, to a name that climbs, or too large', { timeout: 60_000 }, async () => {
    const post = (form: FormData) => admin.fetch('/v1/desk/imports', { method: 'POST', body: form })
    const form = new FormData()
    form.set('file', 'no file')
    expect((await post(form)).status).toBe(400)
    form.set('file', new File(['第一条 内容'], 'a.txt'))
    form.set('documentId', '../../etc/passwd')
    expect((await post(form)).status).toBe(400)
    form.set('file', new File([new Uint8Array(33 * 1024 * 1024)], 'a.txt'))
    expect((await post(form)).status).toBe(413)
  })
})
