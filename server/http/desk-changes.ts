import { createRoute, z } from '@hono/zod-openapi'
import {
  ChangeDifferencesSchema,
  ChangeListSchema,
  ChangeRecordSchema,
  DecisionSchema,
  IdSchema,
  ProposeChangeSchema,
} from '../desk-contract.ts'
import type { App, AppDeps } from './deps.ts'
import { inLoop, summariseChange, viewChange } from './desk-loop.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { readStaff, requireStaff } from './require-staff.ts'

const described = { description: '修改', content: { 'application/json': { schema: ChangeRecordSchema } } }

const listRoute = createRoute({
  method: 'get',
  path: '/v1/desk/changes',
  tags: ['编辑'],
  summary: '提出的修改，新的在前',
  middleware: requireStaff('reader'),
  request: { query: z.strictObject({ state: ChangeRecordSchema.shape.state.optional() }) },
  responses: {
    200: { description: '修改', content: { 'application/json': { schema: ChangeListSchema } } },
    ...faultResponses(400, ...DESK_FAULTS),
  },
})

const proposeRoute = createRoute({
  method: 'post',
  path: '/v1/desk/changes',
  tags: ['编辑'],
  summary: '提出一项修改；会让资料出错的不收，并说明错在哪个文件哪一行',
  middleware: requireStaff('editor'),
  request: { body: { required: true, content: { 'application/json': { schema: ProposeChangeSchema } } } },
  responses: { 201: described, ...faultResponses(400, 413, 415, ...DESK_FAULTS) },
})

const params = z.strictObject({ id: IdSchema })

const detailRoute = createRoute({
  method: 'get',
  path: '/v1/desk/changes/{id}',
  tags: ['编辑'],
  summary: '一项修改的全部内容',
  middleware: requireStaff('reader'),
  request: { params },
  responses: { 200: described, ...faultResponses(400, 404, ...DESK_FAULTS) },
})

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/v1/desk/changes/{id}',
  tags: ['编辑'],
  summary: '撤回自己提的、还没有发布的修改',
  middleware: requireStaff('editor'),
  request: { params },
  responses: { 200: described, ...faultResponses(400, 404, ...DESK_FAULTS) },
})

const differencesRoute = createRoute({
  method: 'get',
  path: '/v1/desk/changes/{id}/differences',
  tags: ['编辑'],
  summary: '提出的文件与正在使用的逐段比较',
  middleware: requireStaff('reader'),
  request: { params },
  responses: {
    200: {
      description: '不同的段落',
      content: { 'application/json': { schema: ChangeDifferencesSchema } },
    },
    ...faultResponses(400, 404, ...DESK_FAULTS),
  },
})

const decideRoute = createRoute({
  method: 'post',
  path: '/v1/desk/changes/{id}/decision',
  tags: ['编辑'],
  summary: '批准或退回；自己提的要由另一个人批准，批准了还没有发布的也能退回',
  middleware: requireStaff('approver'),
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: DecisionSchema } } },
  },
  responses: { 200: described, ...faultResponses(400, 404, 413, 415, ...DESK_FAULTS) },
})

/** `/v1/desk/changes`. */
export function addChangeRoutes(app: App, deps: AppDeps): void {
  app.openapi(listRoute, async (c) => {
    const changes = await inLoop(deps, (loop) => loop.listChanges(c.req.valid('query').state))
    return c.json({ changes: changes.map(summariseChange) }, 200)
  })
  app.openapi(detailRoute, async (c) => {
    const found = await inLoop(deps, (loop) => loop.findChange(c.req.valid('param').id))
    return c.json(viewChange(found), 200)
  })
  app.openapi(proposeRoute, async (c) => {
    const { change, gapId } = c.req.valid('json')
    const by = readStaff(c).name
    const kept = await inLoop(deps, (loop) => loop.proposeChange(change, gapId ?? null, by))
    return c.json(viewChange(kept), 201)
  })
  app.openapi(withdrawRoute, async (c) => {
    const by = readStaff(c).name
    const withdrawn = await inLoop(deps, (loop) => loop.withdrawChange(c.req.valid('param').id, by))
    return c.json(viewChange(withdrawn), 200)
  })
  app.openapi(differencesRoute, async (c) => {
    const lines = await inLoop(deps, (loop) => loop.compareChange(c.req.valid('param').id))
    return c.json({ lines: [...lines] }, 200)
  })
  app.openapi(decideRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { approve, reason } = c.req.valid('json')
    const by = readStaff(c).name
    const decided = await inLoop(deps, (loop) => loop.decideChange(id, approve, reason ?? null, by))
    return c.json(viewChange(decided), 200)
  })
}
