import { createRoute } from '@hono/zod-openapi'
import { RetentionSchema } from '../desk-contract.ts'
import type { App, AppDeps } from './deps.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { requireStaff } from './require-staff.ts'

const retentionRoute = createRoute({
  method: 'get',
  path: '/v1/desk/retention',
  tags: ['坐席'],
  summary: '提问、评判和审计各保存多少天',
  middleware: requireStaff('reader'),
  responses: {
    200: { description: '天数', content: { 'application/json': { schema: RetentionSchema } } },
    ...faultResponses(...DESK_FAULTS),
  },
})

/** `GET /v1/desk/retention`. */
export function addRetentionRoute(app: App, { retention }: AppDeps): void {
  app.openapi(retentionRoute, (c) => c.json({ ...retention }, 200))
}
