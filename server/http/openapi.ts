import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { App } from './deps.ts'

const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: '问策接口',
    version: '1',
    description:
      '教育政策问答：每句答案都出自原文。失败时一律返回 { "error": { "code", "message", "requestId" } }，message 可直接给用户看。',
  },
}

const SWAGGER_FILES = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
} as const

const locate = createRequire(import.meta.url).resolve

/** `/openapi.json`, and `/docs`: a page that draws it with files from this server alone. */
export function addOpenApiRoutes(app: App): void {
  let document: string | undefined
  app.get('/openapi.json', (c) => {
    document ??= JSON.stringify(app.getOpenAPI31Document(DOCUMENT))
    return c.body(document, 200, { 'Content-Type': 'application/json' })
  })

  const page = readFileSync(new URL('page/docs.html', import.meta.url), 'utf8')
  const script = readFileSync(new URL('page/docs.js', import.meta.url), 'utf8')
  app.get('/docs', (c) => c.html(page))
  app.get('/docs/docs.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
  for (const [file, type] of Object.entries(SWAGGER_FILES)) {
    const path = locate(`swagger-ui-dist/${file}`)
    // Read when first asked for: 1.5 MB that most processes never serve.
    let body: string | undefined
    app.get(`/docs/${file}`, (c) => {
      body ??= readFileSync(path, 'utf8')
      return c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=86400' })
    })
  }
}
