import { describe, expect, it } from 'vitest'
import { ErrorSchema } from '../../server/contract.ts'
import { buildTestApp } from '../support/test-app.ts'

const { app, ask, assistant } = buildTestApp()
const LONG_BODY = JSON.stringify({ question: '课'.repeat(400_000) })
const TAGS = String.fromCodePoint(0xe0049, 0xe0047, 0xe004e)

async function expectFault(response: Response, status: number, code: string): Promise<string> {
  const body = ErrorSchema.parse(await response.json())
  expect({ status: response.status, code: body.error.code }).toEqual({ status, code })
  expect(body.error.requestId).toBe(response.headers.get('x-request-id'))
  expect(body.error.message).toMatch(/\p{Script=Han}/u)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  return body.error.message
}

describe('POST /v1/answers refuses', () => {
  it.each<[string, unknown, number, string]>([
    ['broken JSON', '{oops', 400, 'invalid_json'],
    ['an empty body', '', 400, 'invalid_json'],
    ['JSON that is not an object', '[]', 400, 'invalid_request'],
    ['null', 'null', 400, 'invalid_request'],
    ['a missing question', {}, 400, 'invalid_request'],
    ['a number for a question', { question: 5 }, 400, 'invalid_request'],
    ['a list for a question', { question: ['课后服务'] }, 400, 'invalid_request'],
    ['a field it does not know', { question: '课后服务', admin: true }, 400, 'invalid_request'],
    ['a prototype key', '{"question":"课后服务","__proto__":{"role":"parent"}}', 400, 'invalid_request'],
    ['a day that does not exist', { question: '课后服务', asOf: '2020-02-30' }, 400, 'invalid_request'],
    ['an unknown role', { question: '课后服务', role: 'root' }, 400, 'invalid_request'],
    ['a short conversation id', { question: '课后服务', conversationId: 'a' }, 400, 'invalid_request'],
    ['an unknown slot', { question: '课后服务', drop: ['everything'] }, 400, 'invalid_request'],
    ['too many slots', { question: '课后服务', drop: Array(7).fill('topic') }, 400, 'invalid_request'],
    ['an empty question', { question: '' }, 400, 'question_empty'],
    ['a blank question', { question: ' \u3000\n' }, 400, 'question_empty'],
    ['301 characters', { question: '课'.repeat(301) }, 400, 'question_too_long'],
    ['a control character', { question: '课后\u0000服务' }, 400, 'unsupported_characters'],
    ['invisible tag characters', { question: `课后服务${TAGS}` }, 400, 'unsupported_characters'],
    ['half a character', '{"question":"课后\\ud83d"}', 400, 'unsupported_characters'],
    ['a megabyte', LONG_BODY, 413, 'body_too_large'],
  ])('%s', async (_, body, status, code) => {
    const before = assistant.asked.length
    await expectFault(await ask(body), status, code)
    expect(assistant.asked.length).toBe(before)
  })

  it('a declared length that is too large, without reading the body', async () => {
    const response = await ask('{}', { 'Content-Length': '1000000' })
    await expectFault(response, 413, 'body_too_large')
  })

  it('a large body of undeclared length', async () => {
    const response = await ask(LONG_BODY, { 'Transfer-Encoding': 'chunked' })
    await expectFault(response, 413, 'body_too_large')
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data', 'x'])(
    'the content type %s',
    async (type) => {
      const response = await ask({ question: '课后服务' }, { 'Content-Type': type })
      await expectFault(response, 415, 'unsupported_media_type')
    },
  )

  it('a body without a content type', async () => {
    const body = new TextEncoder().encode('{"question":"课后服务"}')
    const response = await app.request('/v1/answers', { method: 'POST', body })
    await expectFault(response, 415, 'unsupported_media_type')
  })

  it('words that are not UTF-8', async () => {
    const gbk = new Uint8Array([
      ...Buffer.from('{"question":"'),
      0xbf,
      0xce,
      0xba,
      0xf3,
      ...Buffer.from('"}'),
    ])
    const headers = { 'Content-Type': 'application/json' }
    const response = await app.request('/v1/answers', { method: 'POST', headers, body: gbk })
    await expectFault(response, 400, 'unsupported_characters')
  })

  it('and says which field is wrong without repeating what was sent', async () => {
    const response = await ask({ question: '课后服务', role: '<script>', asOf: 'gestern' })
    const message = await expectFault(response, 400, 'invalid_request')
    expect(message).toContain('role')
    expect(message).toContain('asOf')
    expect(message).not.toMatch(/script|gestern/)
  })
})

describe('reading routes refuse', () => {
  it.each([
    ['/v1/suggestions', 400, 'invalid_request'],
    ['/v1/suggestions?q=a&q=b', 400, 'invalid_request'],
    ['/v1/suggestions?q=a&x=1', 400, 'invalid_request'],
    ['/v1/suggestions?q=a&role=root', 400, 'invalid_request'],
    [`/v1/suggestions?q=${'a'.repeat(61)}`, 400, 'question_too_long'],
    ['/v1/suggestions?q=%00', 400, 'unsupported_characters'],
    ['/v1/suggestions?q=%EF%BF%BD', 400, 'unsupported_characters'],
    ['/v1/documents/nothing', 404, 'not_found'],
    ['/v1/documents/..%2f..%2fetc%2fpasswd', 404, 'not_found'],
    ['/v1/documents/__proto__', 404, 'not_found'],
    ['/v1/documents/nothing/paragraphs/第1条', 404, 'not_found'],
    ['/v1/documents/test-plan/paragraphs/第99条', 404, 'no_such_article'],
    ['/v1/documents/test-plan/paragraphs/%E0%A4%A', 404, 'no_such_article'],
    ['/v1/documents/test-plan/paragraphs/%07', 400, 'unsupported_characters'],
    [`/v1/documents/test-plan/paragraphs/${'1'.repeat(61)}`, 400, 'invalid_request'],
    ['/v1/nowhere', 404, 'not_found'],
    ['/v2/answers', 404, 'not_found'],
    ['/.env', 404, 'not_found'],
    ['/page/index.html', 404, 'not_found'],
    ['/docs/../../package.json', 404, 'not_found'],
  ])('%s', async (path, status, code) => {
    await expectFault(await app.request(path), status, code)
  })

  it('an article that is not there, by saying which is the last', async () => {
    const response = await app.request('/v1/documents/test-plan/paragraphs/第99条')
    expect(await expectFault(response, 404, 'no_such_article')).toContain('第3条')
  })
})

describe('a wrong method', () => {
  it.each([
    ['GET', '/v1/answers', 'POST'],
    ['DELETE', '/v1/answers', 'POST'],
    ['OPTIONS', '/v1/answers', 'POST'],
    ['POST', '/v1/suggestions', 'GET, HEAD'],
    ['PUT', '/v1/documents/test-plan', 'GET, HEAD'],
    ['PATCH', '/v1/documents/test-plan/paragraphs/第1条', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
  ])('%s %s is told what is allowed', async (method, path, allow) => {
    const response = await app.request(path, { method })
    await expectFault(response, 405, 'method_not_allowed')
    expect(response.headers.get('allow')).toBe(allow)
  })
})
