import { createRoute } from '@hono/zod-openapi'
import { HealthSchema, ReadySchema } from '../contract.ts'
import type { App, AppDeps } from './deps.ts'
import { faultResponses } from './fault-responses.ts'
import { requireService } from './require-service.ts'

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['运行'],
  summary: '进程是否活着',
  responses: {
    200: { description: '活着', content: { 'application/json': { schema: HealthSchema } } },
    ...faultResponses(405),
  },
})

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  tags: ['运行'],
  summary: '资料和索引是否就绪',
  responses: {
    200: { description: '就绪', content: { 'application/json': { schema: ReadySchema } } },
    ...faultResponses(405, 503),
  },
})

/** `/healthz` and `/readyz`. */
export function addHealthRoutes(app: App, deps: AppDeps): void {
  app.openapi(healthRoute, (c) => c.json({ status: 'ok' as const }, 200))
  app.openapi(readyRoute, (c) => {
    const { assistant, library } = requireService(deps)
    const paragraphs = library.documents.reduce((sum, document) => sum + document.paragraphs.length, 0)
    const { release } = assistant
    return c.json({ status: 'ready' as const, release, documents: library.documents.length, paragraphs }, 200)
  })
}
