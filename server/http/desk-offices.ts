import { createRoute } from '@hono/zod-openapi'
import { OfficesSchema } from '../desk-contract.ts'
import type { App, AppDeps } from './deps.ts'
import { inLoop } from './desk-loop.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { requireStaff } from './require-staff.ts'

const officesRoute = createRoute({
  method: 'get',
  path: '/v1/desk/offices',
  tags: ['编辑'],
  summary: '不归我们的问题可以转到的单位',
  middleware: requireStaff('reader'),
  responses: {
    200: { description: '单位', content: { 'application/json': { schema: OfficesSchema } } },
    ...faultResponses(...DESK_FAULTS),
  },
})

/** `GET /v1/desk/offices`. */
export function addOfficeRoute(app: App, deps: AppDeps): void {
  app.openapi(officesRoute, async (c) => {
    const offices = await inLoop(deps, (loop) => loop.listOffices())
    return c.json({ offices: offices.map(({ id, office, phone }) => ({ id, office, phone })) }, 200)
  })
}
