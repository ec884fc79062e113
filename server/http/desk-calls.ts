import { createRoute } from '@hono/zod-openapi'
import { CallListSchema } from '../desk-contract.ts'
import type { QuestionRecord } from '../knowledge/record-ports.ts'
import type { App, AppDeps } from './deps.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { RequestFault } from './faults.ts'
import { readStaff, requireStaff } from './require-staff.ts'

const SHIFT_MS = 12 * 3_600_000
const MOST_CALLS = 300

const callsRoute = createRoute({
  method: 'get',
  path: '/v1/desk/calls',
  tags: ['坐席'],
  summary: '本人最近十二小时问过的问题，新的在前',
  middleware: requireStaff('operator'),
  responses: {
    200: { description: '问题', content: { 'application/json': { schema: CallListSchema } } },
    ...faultResponses(...DESK_FAULTS),
  },
})

/** `GET /v1/desk/calls`. */
export function addCallRoutes(app: App, deps: AppDeps): void {
  app.openapi(callsRoute, async (c) => {
    const since = new Date(deps.clock() - SHIFT_MS)
    const calls = await deps.recorder?.listCalls(readStaff(c).name, since, MOST_CALLS)
    if (calls === undefined) throw new RequestFault('store_down')
    return c.json({ calls: calls.map(viewCall) }, 200)
  })
}

function viewCall({
  id,
  askedAt,
  question,
  callerRole,
  status,
  reason,
  release,
  paragraphIds,
}: QuestionRecord) {
  const said = { id, askedAt: askedAt.toISOString(), question, callerRole, status, reason, release }
  return { ...said, paragraphIds: [...paragraphIds] }
}
