import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { encode } from 'iconv-lite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fetchDocument, type FetchDeps } from '../../server/ingest/fetch/fetch-document.ts'
import { FETCH_SETTINGS } from '../../server/ingest/fetch/fetch-settings.ts'
import type { OfficialSource } from '../../server/ingest/fetch/read-sources.ts'
import { createVisits } from '../../server/ingest/fetch/visit-site.ts'
import { openReader } from '../../server/ingest/import/open-reader.ts'
import { readDocument } from '../../server/ingest/read-document.ts'
import { GOV_PAGE } from '../unit/ingest/import/make/web-pages.ts'

const LONG = GOV_PAGE.replace(
  '学校应当完善制度，',
  `${'学校应当在开学前公布服务时间、服务内容和收费标准，接受监督。'.repeat(8)}学校应当完善制度，`,
)
const PAGE = Buffer.from(LONG.replace('CHARSET', 'utf-8'))
const DIGEST = `---
id: qs-notice
title: 青山市教育局关于做好中小学课后服务工作的通知
aliases: [课后服务通知]
number: null
issuers: [青山市教育局]
level: municipal
kind: 规范性文件
issuedOn: null
effectiveOn: null
status: unverified
statusNote: null
supersededBy: null
repealedOn: null
period: null
form: digest
source: { url: null, retrievedOn: null, sha256: null }
checkedBy: null
checkedOn: null
audience: [parent]
topics: [课后服务]
leansOn: {}
gaps: []
---
【要点1｜第一部分｜verified】学生自愿参加，学校不得强制。
`

const settings = { ...FETCH_SETTINGS, idleMs: 300, totalMs: 3000, tries: 3, retryMs: 20, pauseMs: 0 }
const folder = mkdtempSync(join(tmpdir(), 'wence-fetch-'))
const reader = openReader()
const asked: string[] = []
let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
let robots: (response: ServerResponse) => void = (response) => void response.writeHead(404).end()
let server: Server
let home = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    if (request.url === '/robots.txt') robots(response)
    else handle(request, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => {
  asked.length = 0
  robots = (response) => void response.writeHead(404).end()
  rmSync(join(folder, 'downloads'), { recursive: true, force: true })
  rmSync(join(folder, 'policies'), { recursive: true, force: true })
})

afterAll(async () => {
  reader.close()
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  rmSync(folder, { recursive: true, force: true })
})

const send = (response: ServerResponse, body: Buffer, headers: Record<string, string | number> = {}): void =>
  void response
    .writeHead(200, { 'content-type': 'text/html', 'content-length': body.length, ...headers })
    .end(body)

function deps(changes: Partial<FetchDeps['settings']> = {}): FetchDeps {
  const own = { ...settings, ...changes }
  mkdirSync(join(folder, 'policies'), { recursive: true })
  return {
    policies: join(folder, 'policies'),
    downloads: join(folder, 'downloads'),
    reader,
    visit: createVisits(own),
    settings: own,
    today: '2025-05-06',
  }
}

const source = (path: string, changes: Partial<OfficialSource> = {}): OfficialSource => ({
  id: 'qs-notice',
  title: '青山市教育局关于做好中小学课后服务工作的通知',
  number: '青教字〔2024〕7号',
  url: `${home}${path}`,
  confidence: 'seen',
  ...changes,
})

const written = (): string => readFileSync(join(folder, 'policies/qs-notice.md'), 'utf8')

async function refusal(from: OfficialSource, with_ = deps()): Promise<string> {
  const outcome = await fetchDocument(from, with_)
  expect(outcome.ok).toBe(false)
  expect(existsSync(join(folder, 'policies/qs-notice.md'))).toBe(false)
  return outcome.ok ? '' : outcome.message
}

describe('fetching an official text', () => {
  it('replaces the digest by the text, keeps its addresses, records day, digest of the bytes and address', async () => {
    handle = (_, response) => send(response, PAGE)
    const own = deps()
    writeFileSync(join(own.policies, 'qs-notice.md'), DIGEST)
    const outcome = await fetchDocument(source('/art/1.html'), own)
    expect(outcome).toMatchObject({ ok: true })
    const { document, faults } = readDocument(written(), 'qs-notice.md')
    expect(faults).toEqual([])
    expect(document).toMatchObject({
      form: 'verbatim',
      number: '青教字〔2024〕7号',
      issuedOn: '2024-03-05',
      aliases: ['课后服务通知'],
      topics: ['课后服务'],
      source: {
        url: `${home}/art/1.html`,
        retrievedOn: '2025-05-06',
        sha256: createHash('sha256').update(PAGE).digest('hex'),
      },
    })
    expect(document.paragraphs.find(({ address }) => address === '第一部分')?.text).toContain('学校不得强制')
    expect(document.formerAddresses).toEqual({ 要点1: ['第一部分'] })
    expect(readdirSync(join(folder, 'downloads'))).toEqual(['qs-notice'])
  })

  it('follows redirects, reads GBK', async () => {
    handle = (request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/mid' }).end()
      else if (request.url === '/mid') response.writeHead(302, { location: `${home}/art/2.html` }).end()
      else send(response, encode(LONG.replace('CHARSET', 'gb2312'), 'gbk'))
    }
    expect(await fetchDocument(source('/old'), deps())).toMatchObject({ ok: true })
    expect(readDocument(written(), 'qs-notice.md').document.source.url).toBe(`${home}/art/2.html`)
    expect(written()).toContain('学生自愿参加，学校不得强制')
  })

  it('gives up on endless and on strange redirects', async () => {
    handle = (request, response) => void response.writeHead(302, { location: `${request.url}x` }).end()
    expect(await refusal(source('/a'))).toContain('一再转向')
    handle = (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    expect(await refusal(source('/a'))).toContain('不能用的地址')
  })
})

describe('what is not the expected document is not written', () => {
  it('another title, another number, a soft 404, a cover page', async () => {
    handle = (_, response) => send(response, PAGE)
    expect(await refusal(source('/a', { title: '青山市教育局关于开展招生工作的通知' }))).toContain('标题不符')
    expect(await refusal(source('/a', { number: '青教字〔2024〕8号' }))).toContain('文号不符')
    handle = (_, response) =>
      send(
        response,
        Buffer.from(
          '<html><head><title>页面不存在</title></head><body><h1>抱歉，您访问的页面不存在</h1></body></html>',
        ),
      )
    expect(await refusal(source('/a'))).toContain('标题不符')
    handle = (_, response) =>
      send(response, Buffer.from(GOV_PAGE.replace(/<p>　　[\s\S]*<p style/, '<p>全文见附件。</p><p style')))
    expect(await refusal(source('/a'))).toContain('附件')
  })

  it('leaves the digest as it was', async () => {
    handle = (_, response) => void response.writeHead(404).end()
    const own = deps()
    writeFileSync(join(own.policies, 'qs-notice.md'), DIGEST)
    expect(await fetchDocument(source('/a'), own)).toEqual({
      ok: false,
      message: '网站上没有这个地址（404）',
    })
    expect(written()).toBe(DIGEST)
  })
})

describe('politeness', () => {
  it('asks robots.txt once, keeps to it, and takes a broken one for no', async () => {
    robots = (response) =>
      void response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /private')
    handle = (_, response) => send(response, PAGE)
    const own = deps()
    expect(await refusal(source('/private/1.html'), own)).toContain('robots.txt')
    expect(await fetchDocument(source('/open'), own)).toMatchObject({ ok: true })
    expect(asked).toEqual(['GET /robots.txt', 'GET /open'])
    rmSync(join(folder, 'policies'), { recursive: true })
    robots = (response) => void response.writeHead(503).end()
    expect(await refusal(source('/open'))).toContain('robots.txt')
  })

  it.each(['http://', 'file:///etc/passwd'])('takes a robots.txt at %s for no', async (location) => {
    robots = (response) => void response.writeHead(302, { location }).end()
    expect(await refusal(source('/open'))).toContain('robots.txt')
  })

  it('waits between two pages of one site', async () => {
    handle = (_, response) => send(response, PAGE)
    const own = deps({ pauseMs: 250 })
    const start = Date.now()
    await fetchDocument(source('/1'), own)
    await fetchDocument(source('/2'), own)
    expect(Date.now() - start).toBeGreaterThanOrEqual(250)
  })

  it('does not ask again for what will not change', async () => {
    handle = (_, response) => void response.writeHead(403).end()
    expect(await refusal(source('/a'))).toContain('403')
    expect(asked.filter((line) => line === 'GET /a')).toHaveLength(1)
  })
})

describe('slow and broken answers', () => {
  it('tries again after errors of the site, and then succeeds', async () => {
    let times = 0
    handle = (_, response) => {
      times += 1
      if (times < 3) response.writeHead(times === 1 ? 503 : 429).end()
      else send(response, PAGE)
    }
    expect(await fetchDocument(source('/a'), deps())).toMatchObject({ ok: true })
    expect(times).toBe(3)
  })

  it('gives up on a site that never answers, within its time', async () => {
    handle = () => undefined
    const start = Date.now()
    expect(await refusal(source('/a'))).toContain('超时')
    expect(asked.filter((line) => line === 'GET /a')).toHaveLength(3)
    expect(Date.now() - start).toBeLessThan(5000)
  })

  it('gives up on a body that stops halfway', async () => {
    handle = (_, response) => {
      response.writeHead(200, { 'content-length': PAGE.length })
      response.write(PAGE.subarray(0, 1000))
    }
    expect(await refusal(source('/a'))).toContain('超时')
  })

  it('goes on where a download broke off, when the file is still the same', async () => {
    const ranges: (string | undefined)[] = []
    handle = (request, response) => {
      ranges.push(request.headers.range)
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
      if (ranges.length === 1) {
        response.writeHead(200, { 'content-length': PAGE.length, etag: '"v1"' })
        response.write(PAGE.subarray(0, 1000), () => setTimeout(() => response.destroy(), 30))
      } else {
        expect(request.headers['if-range']).toBe('"v1"')
        response
          .writeHead(206, {
            'content-range': `bytes ${from}-${PAGE.length - 1}/${PAGE.length}`,
            'content-length': PAGE.length - from,
          })
          .end(PAGE.subarray(from))
      }
    }
    expect(await fetchDocument(source('/a'), deps())).toMatchObject({ ok: true })
    expect(ranges).toEqual([undefined, 'bytes=1000-'])
    expect(readDocument(written(), 'qs-notice.md').document.source.sha256).toBe(
      createHash('sha256').update(PAGE).digest('hex'),
    )
  })

  it('begins anew when the file has changed or the rest does not fit', async () => {
    let times = 0
    handle = (_, response) => {
      times += 1
      if (times === 1) {
        response.writeHead(200, { 'content-length': PAGE.length, etag: '"v1"' })
        response.write(PAGE.subarray(0, 1000), () => setTimeout(() => response.destroy(), 30))
      } else if (times === 2)
        response
          .writeHead(206, { 'content-range': `bytes 5-9/${PAGE.length}`, 'content-length': 5 })
          .end('xxxxx')
      else send(response, PAGE, { etag: '"v2"' })
    }
    expect(await fetchDocument(source('/a'), deps())).toMatchObject({ ok: true })
    expect(readDocument(written(), 'qs-notice.md').document.source.sha256).toBe(
      createHash('sha256').update(PAGE).digest('hex'),
    )
  })

  it('stops at a file that is too large, told or not', async () => {
    handle = (_, response) => send(response, Buffer.alloc(5000, 'a'))
    expect(await refusal(source('/a'), deps({ maxBytes: 4000 }))).toContain('太大')
    handle = (_, response) => {
      response.writeHead(200)
      response.end(Buffer.alloc(5000, 'a'))
    }
    expect(await refusal(source('/a'), deps({ maxBytes: 4000 }))).toContain('太大')
  })

  it('says so when there is no site', async () => {
    expect(await refusal(source('/a', { url: 'http://127.0.0.1:1/a' }))).toMatch(/连不上|robots/)
  })
})

describe('wence fetch', () => {
  const corpus = join(folder, 'corpus')
  const wence = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((settle) => {
      const child = execFile(
        process.execPath,
        ['--import', 'tsx', 'server/cli/wence.ts', 'fetch', ...args, '--corpus', corpus],
        {
          cwd: resolve(import.meta.dirname, '../..'),
          env: { ...process.env, DATA_DIR: join(folder, 'data') },
        },
        (_, out, err) => settle({ code: child.exitCode ?? -1, out, err }),
      )
    })
  const list = (path: string): void => {
    mkdirSync(join(corpus, 'policies'), { recursive: true })
    writeFileSync(
      join(corpus, 'sources.yaml'),
      `- id: qs-notice\n  title: 青山市教育局关于做好中小学课后服务工作的通知\n  number: null\n  url: ${home}${path}\n  confidence: seen\n`,
    )
  }

  it('fetches what the list names, tells what it did, ends with 1 when something could not be had', async () => {
    handle = (request, response) =>
      request.url === '/art/1.html' ? send(response, PAGE) : void response.writeHead(404).end()
    list('/art/1.html')
    const done = await wence('qs-notice', '--json')
    expect(done.code).toBe(0)
    expect(JSON.parse(done.out)).toMatchObject({
      id: 'qs-notice',
      ok: true,
      path: join(corpus, 'policies/qs-notice.md'),
    })
    list('/gone')
    const failed = await wence()
    expect(failed.code).toBe(1)
    expect(failed.out).toContain('404')
    expect((await wence('other')).err).toContain('没有 other')
  })
})
