import { createRoute } from '@hono/zod-openapi'
import { TopicsSchema } from '../contract.ts'
import type { App, AppDeps } from './deps.ts'
import { COMMON_FAULTS, faultResponses } from './fault-responses.ts'
import { requireService } from './require-service.ts'

const topicsRoute = createRoute({
  method: 'get',
  path: '/v1/topics',
  tags: ['资料'],
  summary: '专题，各带几个能答的问题',
  responses: {
    200: { description: '专题', content: { 'application/json': { schema: TopicsSchema } } },
    ...faultResponses(...COMMON_FAULTS),
  },
})

/** `GET /v1/topics`. */
export function addTopicRoutes(app: App, deps: AppDeps): void {
  app.openapi(topicsRoute, (c) => c.json({ topics: [...requireService(deps).assistant.topics()] }, 200))
}
