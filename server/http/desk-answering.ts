import { createRoute } from '@hono/zod-openapi'
import { AnsweringSwitchSchema } from '../desk-contract.ts'
import type { AnsweringSwitch } from '../people/answering-switch.ts'
import type { App, AppDeps } from './deps.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { RequestFault } from './faults.ts'
import { readStaff, requireStaff } from './require-staff.ts'

const described = { description: '开关', content: { 'application/json': { schema: AnsweringSwitchSchema } } }

const readRoute = createRoute({
  method: 'get',
  path: '/v1/desk/answering',
  tags: ['坐席'],
  summary: '问答是否暂停，为什么',
  middleware: requireStaff('reader'),
  responses: { 200: described, ...faultResponses(...DESK_FAULTS) },
})

const turnRoute = createRoute({
  method: 'put',
  path: '/v1/desk/answering',
  tags: ['坐席'],
  summary: '暂停或恢复问答',
  description: '暂停必须写明理由，用户看到的就是这个理由。危险求助始终回答。',
  middleware: requireStaff('approver'),
  request: { body: { required: true, content: { 'application/json': { schema: AnsweringSwitchSchema } } } },
  responses: { 200: described, ...faultResponses(400, 413, 415, ...DESK_FAULTS) },
})

/** `GET` and `PUT /v1/desk/answering`. */
export function addAnsweringRoutes(app: App, deps: AppDeps): void {
  app.openapi(readRoute, (c) => c.json(requireSwitch(deps).current(), 200))
  app.openapi(turnRoute, async (c) => {
    const { off, reason } = c.req.valid('json')
    if (off && (reason ?? '') === '') throw new RequestFault('invalid_request', '暂停问答要写明理由')
    const state = { off, reason: off ? reason : null }
    await requireSwitch(deps).turn(state, readStaff(c).name, new Date(deps.clock()))
    return c.json(state, 200)
  })
}

function requireSwitch(deps: AppDeps): AnsweringSwitch {
  const found = deps.answering?.()
  if (found === undefined) throw new RequestFault('store_down')
  return found
}
