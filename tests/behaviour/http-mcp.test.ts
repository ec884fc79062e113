import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { AnswerSchema, ErrorSchema } from '../../server/contract.ts'
import type { Recorder } from '../../server/knowledge/record-door.ts'
import type { AnsweringSwitch } from '../../server/people/answering-switch.ts'
import type { AppDeps } from '../../server/http/deps.ts'
import { createWence, type Wence } from '../../server/wire.ts'
import { directService } from '../support/direct-service.ts'
import { buildTestApp } from '../support/test-app.ts'

const PLAN = 'zibo-education-2020'
let wence: Wence
const opened: Client[] = []

beforeAll(async () => {
  wence = await createWence({ corpusDir: 'corpus' })
})
afterEach(async () => {
  for (const client of opened.splice(0)) await client.close()
})

const realApp = (given: Partial<AppDeps> = {}) =>
  buildTestApp({ service: () => directService(wence), ...given })

/** The SDK's own client, speaking to the app without a network. */
async function connect(given: Partial<AppDeps> = {}) {
  const { app, log } = realApp(given)
  const transport = new StreamableHTTPClientTransport(new URL('http://wence.test/mcp'), {
    fetch: async (url, init) => app.request(String(url), init as RequestInit),
  })
  const client = new Client({ name: 'test', version: '1' })
  // The SDK's own types do not fit each other under exactOptionalPropertyTypes.
  await client.connect(transport as Parameters<typeof client.connect>[0])
  opened.push(client)
  const call = async (name: string, args: Record<string, unknown>) =>
    (await client.callTool({ name, arguments: args })) as CallToolResult
  return { client, call, log }
}

const textOf = ({ content }: CallToolResult): string =>
  content.map((part) => (part.type === 'text' ? part.text : '')).join('')

describe('the tools at /mcp', () => {
  it('are four, only read, and are described in Chinese', async () => {
    const { client } = await connect()
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['answer', 'search', 'read_paragraph', 'list_documents'])
    for (const { description, annotations, inputSchema, outputSchema } of tools) {
      expect(description).toMatch(/\p{Script=Han}/u)
      expect(annotations?.readOnlyHint).toBe(true)
      expect(inputSchema.additionalProperties).toBe(false)
      expect(outputSchema?.type).toBe('object')
    }
    expect(client.getInstructions()).toContain('照抄原句')
  })

  it('answer with quotes that stand in the library, as data and as words', async () => {
    const { call } = await connect()
    const result = await call('answer', { question: '今年新改扩建多少幼儿园', asOf: '2020-06-01' })
    const answer = AnswerSchema.parse((result.structuredContent as { answer: unknown }).answer)
    const [citation] = answer.citations
    const paragraph = wence.library.paragraphById(citation!.paragraphId)
    expect(paragraph?.text.slice(citation!.start, citation!.end)).toBe(citation!.quote)
    expect(textOf(result)).toContain(`“${citation!.quote}”`)
    expect(textOf(result)).toContain(`《${citation!.title}》`)
    expect(textOf(result)).toContain('出处：')
  })

  it('search ranked paragraphs with their places and standing', async () => {
    const { call } = await connect()
    const result = await call('search', { query: '教师职称评聘向谁倾斜', limit: 5 })
    const { results, release } = result.structuredContent as {
      release: string
      results: { paragraphId: string; text: string; score: number; address: string; attestation: string }[]
    }
    expect(release).toBe(wence.assistant.release)
    expect(results).toHaveLength(5)
    expect(results.map(({ paragraphId }) => paragraphId)).toContain(`${PLAN}#第27条`)
    const scores = results.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(results.every(({ attestation }) => attestation !== 'recalled')).toBe(true)
    expect(textOf(result)).toContain(results[0]!.text.slice(0, 20))
  })

  it('search finds the place that a query names', async () => {
    const { call } = await connect()
    const { structuredContent } = await call('search', { query: '第27条' })
    const { results } = structuredContent as { results: { paragraphId: string; score: null }[] }
    expect(results[0]).toMatchObject({ paragraphId: `${PLAN}#第27条`, score: null })
  })

  it('read a paragraph by document and address', async () => {
    const { call } = await connect()
    const result = await call('read_paragraph', { documentId: PLAN, address: '27' })
    expect(result.structuredContent).toMatchObject({
      paragraph: { id: `${PLAN}#第27条` },
      previous: { address: '第26条' },
    })
    expect(textOf(result)).toContain('教师职称评聘')
  })

  it('list documents by name, page by page', async () => {
    const { call } = await connect()
    const all = await call('list_documents', {})
    const { total, documents } = all.structuredContent as { total: number; documents: unknown[] }
    expect(total).toBe(wence.library.documents.length)
    expect(documents).toHaveLength(50)
    const rest = await call('list_documents', { offset: 100 })
    expect((rest.structuredContent as { documents: unknown[] }).documents).toHaveLength(total - 100)
    const named = await call('list_documents', { q: '义务教育法' })
    expect(textOf(named)).toContain('中华人民共和国义务教育法')
  })
})

describe('a call that cannot be served', () => {
  it.each<[string, string, Record<string, unknown>, RegExp]>([
    [
      'an article that is not there',
      'read_paragraph',
      { documentId: PLAN, address: '第99条' },
      /最后是第34条/,
    ],
    ['an unknown document', 'read_paragraph', { documentId: '__proto__', address: '1' }, /没有这份文件/],
    ['an empty question', 'answer', { question: ' ' }, /请先写下您的问题/],
    ['301 characters', 'answer', { question: '课'.repeat(301) }, /问题太长了/],
    ['a control character', 'search', { query: '课\u0000后' }, /控制字符/],
    ['a field it does not know', 'answer', { question: '课后服务', admin: true }, /admin/],
    ['a day that does not exist', 'answer', { question: '课后服务', asOf: '2020-02-30' }, /asOf/],
    ['too many results', 'search', { query: '课后服务', limit: 1000 }, /limit/],
    ['a list for a question', 'answer', { question: ['课后服务'] }, /question/],
    ['a tool that is not there', 'publish', {}, /publish/],
  ])('%s is an error of the tool, in words', async (_, tool, args, words) => {
    const { call } = await connect()
    const result = await call(tool, args)
    expect(result.isError).toBe(true)
    expect(textOf(result)).toMatch(words)
  })

  it('does not show a defect, and logs it without the question', async () => {
    const service = directService(wence)
    const broken = {
      ...service,
      assistant: {
        ...service.assistant,
        answer: async ({ question }: { question: string }) => {
          throw new TypeError(`cannot read ${question}`)
        },
      },
    }
    const { call, log } = await connect({ service: () => broken })
    const result = await call('answer', { question: '王小明' })
    expect(textOf(result)).toBe('服务出了点问题，请稍后再试')
    expect(log()).toContain('"type":"TypeError"')
    expect(log()).not.toContain('王小明')
  })
})

describe('a question that came through /mcp', () => {
  it('is recorded with its channel', async () => {
    const recorded: unknown[] = []
    const recorder = { recordAnswer: (given: unknown) => String(recorded.push(given)) }
    const { call } = await connect({ recorder: recorder as unknown as Recorder })
    await call('answer', { question: '今年新改扩建多少幼儿园', asOf: '2020-06-01', role: 'parent' })
    await call('search', { query: '幼儿园' })
    expect(recorded).toMatchObject([
      { channel: 'mcp', role: 'parent', answer: { question: '今年新改扩建多少幼儿园' } },
    ])
  })

  it('is not answered while staff have turned answering off, danger always', async () => {
    const answering = { current: () => ({ off: true, reason: '政策正在更新' }) } as AnsweringSwitch
    const { call } = await connect({ answering: () => answering })
    const refused = await call('answer', { question: '今年新改扩建多少幼儿园' })
    expect(refused.isError).toBe(true)
    expect(textOf(refused)).toContain('政策正在更新')
    const danger = await call('answer', { question: '我不想活了' })
    expect(danger.structuredContent).toMatchObject({ answer: { status: 'crisis' } })
  })
})

describe('POST /mcp refuses', () => {
  const PING = { jsonrpc: '2.0', id: 1, method: 'ping' }
  const TYPES = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' }
  const post = async (body: unknown, headers: Record<string, string> = {}, given: Partial<AppDeps> = {}) =>
    realApp(given).app.request('http://wence.test/mcp', {
      method: 'POST',
      headers: { ...TYPES, Host: 'wence.test', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const codeOf = async (response: Response) => ErrorSchema.parse(await response.json()).error.code

  it('nothing of a sane message', async () => {
    const response = await post(PING)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ jsonrpc: '2.0', id: 1, result: {} })
  })

  it.each<[string, unknown, number, string]>([
    ['broken JSON', '{oops', 400, 'invalid_json'],
    ['a list of messages', [PING, PING], 400, 'invalid_request'],
    ['null', 'null', 400, 'invalid_request'],
    ['a large body', { ...PING, params: { text: 'a'.repeat(20_000) } }, 413, 'body_too_large'],
  ])('%s', async (_, body, status, code) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(await codeOf(response)).toBe(code)
  })

  it.each<[string, unknown, Record<string, string>, number]>([
    ['what is no message', { a: 1 }, {}, 400],
    ['another content type', PING, { 'Content-Type': 'text/plain' }, 415],
    ['a client that takes no JSON', PING, { Accept: 'text/html' }, 406],
    ['an unknown version of the protocol', PING, { 'Mcp-Protocol-Version': '1999-01-01' }, 400],
  ])('%s', async (_, body, headers, status) => {
    expect((await post(body, headers)).status).toBe(status)
  })

  it('a page of somebody else, but not a configured one', async () => {
    const origin = { Origin: 'https://elsewhere.example' }
    expect((await post(PING, origin)).status).toBe(403)
    expect((await post(PING, { Origin: 'null' })).status).toBe(403)
    expect((await post(PING, origin, { corsOrigins: ['https://elsewhere.example'] })).status).toBe(200)
    expect((await post(PING, { Origin: 'http://wence.test' })).status).toBe(200)
  })

  it('who asks too often, and everybody while starting', async () => {
    const { app } = realApp({ rateLimit: { client: 1, overall: 10 } })
    const send = async () =>
      app.request('/mcp', { method: 'POST', headers: TYPES, body: JSON.stringify(PING) })
    const first = await send()
    expect(first.status).toBe(200)
    expect(first.headers.get('ratelimit-remaining')).toBe('0')
    expect((await send()).status).toBe(429)
    expect((await post(PING, {}, { service: () => undefined })).status).toBe(503)
  })

  it('streams and sessions: there are none', async () => {
    const { app } = realApp()
    const response = await app.request('/mcp', { headers: { Accept: 'text/event-stream' } })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })
})
