import type { z } from 'zod'
import { describe, expect, it } from 'vitest'
import {
  AnswerSchema,
  DocumentDetailSchema,
  DocumentListSchema,
  ErrorSchema,
  HealthSchema,
  ParagraphDetailSchema,
  ReadySchema,
  SuggestionsSchema,
  TopicsSchema,
} from '../../server/contract.ts'
import { buildTestApp } from '../support/test-app.ts'

const { app, ask } = buildTestApp()

const GETS: readonly [path: string, schema: z.ZodType][] = [
  ['/v1/suggestions?q=课后', SuggestionsSchema],
  ['/v1/suggestions?q=', SuggestionsSchema],
  ['/v1/documents', DocumentListSchema],
  ['/v1/documents/test-plan', DocumentDetailSchema],
  ['/v1/documents/test-plan/paragraphs/第1条', ParagraphDetailSchema],
  ['/v1/documents/test-plan/paragraphs/第3条第二款', ParagraphDetailSchema],
  ['/v1/topics', TopicsSchema],
  ['/healthz', HealthSchema],
  ['/readyz', ReadySchema],
]

describe('every response has the shape of its schema', () => {
  it.each(GETS)('GET %s', async (path, schema) => {
    const response = await app.request(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(schema.safeParse(await response.json()).error).toBeUndefined()
  })

  it('POST /v1/answers', async () => {
    const response = await ask({
      question: '有课后服务吗？',
      conversationId: 'abcdefghijklmnop',
      drop: ['topic'],
      asOf: '2020-06-01',
      role: 'parent',
    })
    expect(response.status).toBe(200)
    expect(AnswerSchema.safeParse(await response.json()).error).toBeUndefined()
  })
})

interface OpenApi {
  readonly paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
  readonly components: { readonly schemas: Record<string, unknown> }
}

describe('the OpenAPI document', async () => {
  const document = (await (await app.request('/openapi.json')).json()) as OpenApi

  it('lists exactly the routes that are served', () => {
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && /^\/(v1\/|healthz|readyz)/.test(path))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(listed.sort()).toEqual([...new Set(served)].sort())
    expect(listed).toContain('POST /v1/answers')
  })

  it('gives every fault of every route the one error shape', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
    const faults = operations.flatMap(({ responses }) =>
      Object.entries(responses).filter(([status]) => Number(status) >= 400),
    )
    expect(faults.length).toBeGreaterThan(20)
    for (const [, fault] of faults) {
      expect(fault).toMatchObject({
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      })
    }
  })

  it('names the faults a client of the answer route must expect', () => {
    const { responses } = document.paths['/v1/answers']!['post']!
    expect(Object.keys(responses)).toEqual(['200', '400', '405', '413', '415', '429', '500', '503'])
  })

  it('defines every schema it refers to', () => {
    const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      (match) => match[1] as string,
    )
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(references))
    expect(references).toContain('Answer')
  })

  it('describes the envelope that faults really have', async () => {
    const response = await app.request('/v1/nowhere')
    expect(ErrorSchema.safeParse(await response.json()).error).toBeUndefined()
  })
})
