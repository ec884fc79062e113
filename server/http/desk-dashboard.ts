import { createRoute, z } from '@hono/zod-openapi'
import { DashboardSchema } from '../desk-contract.ts'
import { beginningOf, buildDashboard } from '../knowledge/dashboard.ts'
import type { Reports } from '../knowledge/reports.ts'
import type { App, AppDeps } from './deps.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { RequestFault } from './faults.ts'
import { requireService } from './require-service.ts'
import { requireStaff } from './require-staff.ts'

export const DaysSchema = z.coerce.number().int().min(1).max(365).default(30).openapi({
  description: '最近多少天，连今天',
})

const dashboardRoute = createRoute({
  method: 'get',
  path: '/v1/desk/dashboard',
  tags: ['坐席'],
  summary: '看板：每天的问题、没答上的原因、热点、缺口、用时、文件核对',
  middleware: requireStaff('reader'),
  request: { query: z.strictObject({ days: DaysSchema }) },
  responses: {
    200: { description: '看板', content: { 'application/json': { schema: DashboardSchema } } },
    ...faultResponses(400, ...DESK_FAULTS),
  },
})

/** `GET /v1/desk/dashboard`. */
export function addDashboardRoute(app: App, deps: AppDeps): void {
  app.openapi(dashboardRoute, async (c) => {
    const { library } = requireService(deps)
    const period = { days: c.req.valid('query').days, now: deps.clock() }
    const figures = await requireReports(deps).readFigures(beginningOf(period.days, period.now))
    return c.json(buildDashboard(figures, library.documents, period), 200)
  })
}

/** What the store can report, or the fault that says that it is down. */
export function requireReports(deps: AppDeps): Reports {
  const reports = deps.reports?.()
  if (reports === undefined) throw new RequestFault('store_down')
  return reports
}
