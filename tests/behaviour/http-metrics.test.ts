import { describe, expect, it } from 'vitest'
import { buildMetrics, type Watched } from '../../server/http/metrics.ts'
import type { AppDeps } from '../../server/http/deps.ts'
import { buildTestApp } from '../support/test-app.ts'

const TOKEN = 'a-token-of-24-characters'

function buildWatchedApp(watched: Partial<Watched> = {}, given: Partial<AppDeps> = {}) {
  const metrics = buildMetrics({ release: () => 'r1', checksDue: () => 3, ...watched })
  const test = buildTestApp({
    metrics,
    ...given,
    remoteAddress: (c) => c.req.header('x-test-client') ?? '127.0.0.1',
  })
  const look = async (headers: Record<string, string> = {}): Promise<Response> =>
    test.app.request('/metrics', { headers })
  return { ...test, metrics, look, read: async () => (await look()).text() }
}

describe('/metrics', () => {
  it('counts requests by route and status, never by path', async () => {
    const { app, ask, read } = buildWatchedApp()
    await ask({ question: '王小明' })
    await ask({ question: '' })
    await app.request('/v1/documents/王小明')
    await app.request('/王小明')
    const text = await read()
    const count = (route: string, method: string, status: number) =>
      `wence_http_requests_total{method="${method}",route="${route}",status="${status}"} 1\n`
    expect(text).toContain(count('/v1/answers', 'POST', 200))
    expect(text).toContain(count('/v1/answers', 'POST', 400))
    expect(text).toContain(count('/v1/documents/:id', 'GET', 404))
    expect(text).toContain(count('unmatched', 'GET', 404))
    expect(text).toContain('wence_http_request_seconds_count{route="/v1/answers"} 2\n')
    expect(text).not.toMatch(/王小明|%E7/)
  })

  it('counts no answer that was kept back while answering is off, nor a look while typing', async () => {
    const answering = {
      current: () => ({ off: true, reason: '核对新文件' }),
      turn: () => Promise.resolve(),
    }
    const off = buildWatchedApp({}, { answering: () => answering })
    expect((await off.ask({ question: '课后服务' })).status).toBe(503)
    expect((await off.ask({ question: '课后服务', preview: true })).status).toBe(503)
    expect(await off.read()).not.toContain('wence_answers_total{')
    const on = buildWatchedApp()
    await on.ask({ question: '课后服务', preview: true })
    expect(await on.read()).not.toContain('wence_answers_total{')
    await on.ask({ question: '课后服务' })
    expect(await on.read()).toContain('wence_answers_total{')
  })

  it('tells answers, feedback and refusals apart', async () => {
    const { metrics, read } = buildWatchedApp()
    metrics.answered({ status: 'answered', reason: null }, 'api', 3)
    metrics.answered({ status: 'unanswered', reason: 'too_vague' }, 'mcp', 30)
    metrics.gotFeedback('outdated')
    metrics.rateLimited('overall')
    const text = await read()
    expect(text).toContain('wence_answers_total{status="answered",reason="none",channel="api"} 1\n')
    expect(text).toContain('wence_answers_total{status="unanswered",reason="too_vague",channel="mcp"} 1\n')
    expect(text).toContain('wence_answer_seconds_bucket{le="0.005"} 1\n')
    expect(text).toContain('wence_answer_seconds_bucket{le="0.05"} 2\n')
    expect(text).toContain('wence_feedback_total{verdict="outdated"} 1\n')
    expect(text).toContain('wence_rate_limited_total{scope="overall"} 1\n')
  })

  it('shows the release, due checks, the store and the process as they are when asked', async () => {
    const now: { release?: string; recorded: number } = { recorded: 5 }
    const store = () => ({ up: false, queued: 2, recorded: now.recorded, dropped: 1 })
    const { read } = buildWatchedApp({ release: () => now.release, store })
    expect(await read()).toMatch(/^wence_ready 0$/m)
    now.release = 'r2'
    now.recorded = 6
    const text = await read()
    expect(text).toMatch(/^wence_ready 1$/m)
    expect(text).toContain('wence_release_info{release="r2"} 1\n')
    expect(text).toMatch(/^wence_document_checks_due 3$/m)
    expect(text).toMatch(/^wence_store_up 0$/m)
    expect(text).toMatch(/^wence_questions_queued 2$/m)
    expect(text).toMatch(/^wence_questions_recorded_total 6$/m)
    expect(text).toMatch(/^wence_questions_dropped_total 1$/m)
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
    expect(text).toMatch(/^process_resident_memory_bytes \d/m)
  })
})

describe('who may look at /metrics', () => {
  it('is this machine alone when there is no token', async () => {
    const { look } = buildWatchedApp()
    expect((await look()).status).toBe(200)
    expect((await look({ 'x-test-client': '::ffff:127.0.0.1' })).status).toBe(200)
    expect((await look({ 'x-test-client': '::1' })).status).toBe(200)
    expect((await look({ 'x-test-client': '10.0.0.7' })).status).toBe(404)
    expect((await look({ 'x-test-client': '127.0.0.1.example' })).status).toBe(404)
  })

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'x-forwarded-host'])(
    'is nobody who came through a proxy on this machine (%s)',
    async (header) => {
      expect((await buildWatchedApp().look({ [header]: '127.0.0.1' })).status).toBe(404)
    },
  )

  it('is whoever has the token when there is one', async () => {
    const { look } = buildWatchedApp({}, { metricsToken: TOKEN })
    const far = { 'x-test-client': '10.0.0.7', 'x-forwarded-for': '203.0.113.9' }
    expect((await look({ ...far, Authorization: `Bearer ${TOKEN}` })).status).toBe(200)
    expect((await look({ Authorization: `Bearer ${TOKEN}x` })).status).toBe(404)
    expect((await look({ Authorization: TOKEN })).status).toBe(404)
    expect((await look()).status).toBe(404)
  })

  it('is nobody where nothing is counted', async () => {
    const { app } = buildTestApp({ remoteAddress: () => '127.0.0.1' })
    expect((await app.request('/metrics')).status).toBe(404)
  })
})
