import { createRoute, z } from '@hono/zod-openapi'
import { AuditListSchema } from '../desk-contract.ts'
import type { App, AppDeps } from './deps.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { requirePeople, requireStaff } from './require-staff.ts'

const auditRoute = createRoute({
  method: 'get',
  path: '/v1/desk/audit',
  tags: ['坐席'],
  summary: '审计日志，新的在前',
  middleware: requireStaff('admin'),
  request: {
    query: z.strictObject({
      before: z.coerce.number().int().positive().max(2_147_483_647).optional().openapi({
        description: '只要编号比它小的：翻页用',
      }),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
  },
  responses: {
    200: { description: '日志', content: { 'application/json': { schema: AuditListSchema } } },
    ...faultResponses(400, ...DESK_FAULTS),
  },
})

/** `GET /v1/desk/audit`. */
export function addAuditRoutes(app: App, deps: AppDeps): void {
  app.openapi(auditRoute, async (c) => {
    const { before, limit } = c.req.valid('query')
    const entries = await requirePeople(deps).store.listAudit(limit, before)
    return c.json({ entries: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })) }, 200)
  })
}
