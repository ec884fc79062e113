import { describe, expect, it } from 'vitest'
import type { Assistant } from '../../server/answer/assistant.ts'
import { ErrorSchema } from '../../server/contract.ts'
import { buildLibrary } from '../../server/domain/library.ts'
import { aDocument } from '../support/a-document.ts'
import { A_DAY, buildTestApp } from '../support/test-app.ts'
import { buildTinyAssistant } from '../support/tiny-assistant.ts'

describe('request ids', () => {
  it('are kept when sane and made anew when not', async () => {
    const { app } = buildTestApp()
    const idFor = async (sent: string) =>
      (await app.request('/healthz', { headers: { 'X-Request-Id': sent } })).headers.get('x-request-id')
    expect(await idFor('gate-7_abc')).toBe('gate-7_abc')
    expect(await idFor('a b"c')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await idFor('a'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('logs', () => {
  it('say what happened but never what was asked', async () => {
    const { app, ask, log } = buildTestApp()
    await ask({ question: '孩子王小明的课后服务' }, { 'X-Request-Id': 'one' })
    await ask({ question: '孩子王小明', wrong: '王小明' }, { 'X-Request-Id': 'two' })
    await app.request('/v1/suggestions?q=王小明', { headers: { 'X-Request-Id': 'three' } })
    await app.request('/v1/documents/王小明/paragraphs/第1条', { headers: { 'X-Request-Id': 'four' } })
    await app.request('/readyz')
    await app.request('/王小明', { headers: { 'X-Request-Id': 'five' } })
    const lines = log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ requestId, method, route, status }) => [requestId, method, route, status])).toEqual([
      ['one', 'POST', '/v1/answers', 200],
      ['two', 'POST', '/v1/answers', 400],
      ['three', 'GET', '/v1/suggestions', 200],
      ['four', 'GET', '/v1/documents/:id/paragraphs/:address', 404],
      ['five', 'GET', 'unmatched', 404],
    ])
    expect(log()).not.toMatch(/王小明|%E7%8E%8B/)
  })

  it('do not call it a defect when the client goes away in the middle of its question', async () => {
    const { app, log } = buildTestApp()
    const body = new ReadableStream({
      pull: (controller) => {
        controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
      },
    })
    const headers = { 'Content-Type': 'application/json' }
    const response = await app.request('/v1/answers', {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(400)
    expect(log()).not.toContain('defect')
  })

  it('tell where a defect is without repeating its message', async () => {
    const document = aDocument()
    const broken: Assistant = {
      ...buildTinyAssistant(document),
      answer: ({ question }) => {
        throw new TypeError(`cannot read ${question}\n    at ${question}`)
      },
    }
    const service = { assistant: broken, library: buildLibrary([document]) }
    const { ask, log } = buildTestApp({ service: () => service })
    const response = await ask({ question: '王小明' })
    expect(response.status).toBe(500)
    expect(ErrorSchema.parse(await response.json()).error.message).not.toContain('王小明')
    expect(log()).toContain('"type":"TypeError"')
    expect(log()).toContain('http-frame.test.ts')
    expect(log()).not.toContain('王小明')
  })
})

describe('before the corpus is loaded', () => {
  const { app, ask } = buildTestApp({ service: () => undefined })

  it('the process is alive but not ready', async () => {
    expect((await app.request('/healthz')).status).toBe(200)
    const response = await app.request('/readyz')
    expect(response.status).toBe(503)
    expect(ErrorSchema.parse(await response.json()).error.code).toBe('not_ready')
  })

  it('every route that needs it says so', async () => {
    const paths = ['/v1/documents', '/v1/topics', '/v1/suggestions?q=a', '/v1/documents/a/paragraphs/1']
    const replies = await Promise.all(paths.map(async (path) => app.request(path)))
    expect(replies.map(({ status }) => status)).toEqual([503, 503, 503, 503])
    expect((await ask({ question: '课后服务' })).status).toBe(503)
  })
})

describe('the rate limit', () => {
  it('tells what is left, then refuses until the minute is over', async () => {
    let now = A_DAY
    const { app } = buildTestApp({ rateLimit: { client: 2, overall: 100 }, clock: () => now })
    const first = await app.request('/v1/topics')
    expect(first.headers.get('ratelimit-limit')).toBe('2')
    expect(first.headers.get('ratelimit-remaining')).toBe('1')
    expect(first.headers.get('ratelimit-reset')).toBe('60')
    await app.request('/v1/documents')
    now += 15_000
    const refused = await app.request('/v1/topics')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('45')
    const { error } = ErrorSchema.parse(await refused.json())
    expect(error).toMatchObject({ code: 'rate_limited', message: '请求太频繁了，请 45 秒后再试' })
    now += 45_000
    expect((await app.request('/v1/topics')).status).toBe(200)
  })

  it('counts clients apart and leaves health checks and the page alone', async () => {
    const { app } = buildTestApp({
      rateLimit: { client: 1, overall: 100 },
      remoteAddress: (c) => c.req.header('x-test-client'),
    })
    const statusFor = async (client: string, path: string) =>
      (await app.request(path, { headers: { 'X-Test-Client': client } })).status
    expect(await statusFor('10.0.0.1', '/v1/topics')).toBe(200)
    expect(await statusFor('10.0.0.1', '/v1/topics')).toBe(429)
    expect(await statusFor('10.0.0.2', '/v1/topics')).toBe(200)
    expect(await statusFor('10.0.0.1', '/readyz')).toBe(200)
    expect(await statusFor('10.0.0.1', '/')).toBe(200)
  })

  it('holds for everybody together, without counting what it refuses', async () => {
    let now = A_DAY
    const { app } = buildTestApp({
      rateLimit: { client: 2, overall: 3 },
      clock: () => now,
      remoteAddress: (c) => c.req.header('x-test-client'),
    })
    const askFrom = async (client: string) =>
      app.request('/v1/topics', { headers: { 'X-Test-Client': client } })
    for (let request = 0; request < 10; request++) await askFrom('10.0.0.1')
    expect((await askFrom('10.0.0.2')).status).toBe(200)
    now += 20_000
    const refused = await askFrom('10.0.0.3')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('ratelimit-remaining')).toBe('1')
    expect(refused.headers.get('retry-after')).toBe('40')
    const { error } = ErrorSchema.parse(await refused.json())
    expect(error.message).toBe('现在使用的人太多，请 40 秒后再试；急事请拨打 12345')
    expect((await app.request('/readyz')).status).toBe(200)
    now += 40_000
    expect((await askFrom('10.0.0.3')).status).toBe(200)
  })

  it('is counted with the other processes where there are some', async () => {
    const seen: string[] = []
    const countShared = (client: string) => {
      seen.push(client)
      return { client: { used: 5, endsInMs: 7_000 }, overall: { used: 5, endsInMs: 7_000 } }
    }
    const rateLimit = { client: 6, overall: 100 }
    const { app } = buildTestApp({ rateLimit, countShared, remoteAddress: () => '2001:db8::1' })
    const response = await app.request('/v1/topics')
    expect(response.headers.get('ratelimit-remaining')).toBe('1')
    expect(response.headers.get('ratelimit-reset')).toBe('7')
    expect(seen).toEqual(['2001:db8:0:0'])
  })

  it('is absent when switched off', async () => {
    const response = await buildTestApp().app.request('/v1/topics')
    expect(response.headers.get('ratelimit-limit')).toBeNull()
  })
})

describe('other origins', () => {
  const headers = { Origin: 'https://a.example' }

  it('may read nothing unless configured', async () => {
    const response = await buildTestApp().app.request('/v1/topics', { headers })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('may read what the configured list allows', async () => {
    const { app } = buildTestApp({ corsOrigins: ['https://a.example'] })
    const allowed = await app.request('/v1/topics', { headers })
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://a.example')
    const stranger = await app.request('/v1/topics', { headers: { Origin: 'https://b.example' } })
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull()
    const preflight = await app.request('/v1/answers', {
      method: 'OPTIONS',
      headers: { ...headers, 'Access-Control-Request-Method': 'POST' },
    })
    expect(preflight.status).toBe(204)
  })
})

describe('content policy', () => {
  const { app } = buildTestApp()
  const policyOf = async (path: string) =>
    (await app.request(path)).headers.get('content-security-policy')?.split('; ')

  it('lets data load nothing', async () => {
    expect(await policyOf('/v1/topics')).not.toContain("script-src 'self'")
    expect(await policyOf('/v1/topics')).toContain("default-src 'none'")
  })

  it.each(['/', '/docs'])('lets the page at %s run only scripts of this server', async (path) => {
    expect(await policyOf(path)).toContain("script-src 'self'")
    expect(await policyOf(path)).toContain("frame-ancestors 'none'")
  })
})
