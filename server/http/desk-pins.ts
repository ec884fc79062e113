import { createRoute } from '@hono/zod-openapi'
import { PinsSchema } from '../desk-contract.ts'
import { NO_PINS, type Pins } from '../people/pins.ts'
import type { App, AppDeps } from './deps.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { readStaff, requirePeople, requireStaff } from './require-staff.ts'

const described = { description: '条款和话术', content: { 'application/json': { schema: PinsSchema } } }

const readRoute = createRoute({
  method: 'get',
  path: '/v1/desk/pins',
  tags: ['坐席'],
  summary: '本人留在手边的条款和话术',
  middleware: requireStaff('operator'),
  responses: { 200: described, ...faultResponses(...DESK_FAULTS) },
})

const writeRoute = createRoute({
  method: 'put',
  path: '/v1/desk/pins',
  tags: ['坐席'],
  summary: '换成这些条款和话术',
  middleware: requireStaff('operator'),
  request: { body: { required: true, content: { 'application/json': { schema: PinsSchema } } } },
  responses: { 200: described, ...faultResponses(400, 413, 415, ...DESK_FAULTS) },
})

/** `GET` and `PUT /v1/desk/pins`. */
export function addPinRoutes(app: App, deps: AppDeps): void {
  app.openapi(readRoute, async (c) => {
    const pins = await requirePeople(deps).store.readPins(readStaff(c).name)
    return c.json(copyOf(pins ?? NO_PINS), 200)
  })
  app.openapi(writeRoute, async (c) => {
    const pins = c.req.valid('json')
    await requirePeople(deps).store.writePins(readStaff(c).name, pins)
    return c.json(pins, 200)
  })
}

const copyOf = ({ clauses, scripts }: Pins) => ({ clauses: [...clauses], scripts: [...scripts] })
