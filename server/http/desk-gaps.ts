import { createRoute, z } from '@hono/zod-openapi'
import {
  AssigneesSchema,
  GapDetailSchema,
  GapListSchema,
  GapPatchSchema,
  GapSchema,
  IdSchema,
} from '../desk-contract.ts'
import { findAssigneeFault, listAssignable } from '../people/assignable.ts'
import type { App, AppDeps } from './deps.ts'
import { inLoop, summariseChange } from './desk-loop.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { RequestFault } from './faults.ts'
import { readStaff, requirePeople, requireStaff } from './require-staff.ts'

const params = z.strictObject({ id: IdSchema })

const listRoute = createRoute({
  method: 'get',
  path: '/v1/desk/gaps',
  tags: ['编辑'],
  summary: '没答上的问题，归成组，问得多的在前',
  middleware: requireStaff('reader'),
  request: {
    query: z.strictObject({
      state: z.enum([...GapSchema.shape.state.options, 'unfinished']).optional(),
      assignee: IdSchema.optional(),
    }),
  },
  responses: {
    200: { description: '缺口', content: { 'application/json': { schema: GapListSchema } } },
    ...faultResponses(400, ...DESK_FAULTS),
  },
})

const detailRoute = createRoute({
  method: 'get',
  path: '/v1/desk/gaps/{id}',
  tags: ['编辑'],
  summary: '一组问题：各人怎么问的，评价了什么',
  middleware: requireStaff('reader'),
  request: { params },
  responses: {
    200: { description: '缺口', content: { 'application/json': { schema: GapDetailSchema } } },
    ...faultResponses(400, 404, ...DESK_FAULTS),
  },
})

const patchRoute = createRoute({
  method: 'patch',
  path: '/v1/desk/gaps/{id}',
  tags: ['编辑'],
  summary: '认领、指派给同事、交回、不处理（要写理由）',
  description: '只能指派给没有停用的编辑、审批和管理员；名单见 /v1/desk/assignees。',
  middleware: requireStaff('editor'),
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: GapPatchSchema } } },
  },
  responses: {
    200: { description: '缺口', content: { 'application/json': { schema: GapSchema } } },
    ...faultResponses(400, 404, 413, 415, ...DESK_FAULTS),
  },
})

const assigneesRoute = createRoute({
  method: 'get',
  path: '/v1/desk/assignees',
  tags: ['编辑'],
  summary: '缺口可以指派给谁',
  middleware: requireStaff('reader'),
  responses: {
    200: { description: '同事', content: { 'application/json': { schema: AssigneesSchema } } },
    ...faultResponses(...DESK_FAULTS),
  },
})

/** `/v1/desk/gaps` and `/v1/desk/assignees`. */
export function addGapRoutes(app: App, deps: AppDeps): void {
  app.openapi(listRoute, async (c) => {
    const gaps = await inLoop(deps, (loop) => loop.listGaps(c.req.valid('query')))
    return c.json({ gaps: [...gaps], total: gaps.length }, 200)
  })
  app.openapi(detailRoute, async (c) => {
    const { gap, asked, changes } = await inLoop(deps, (loop) => loop.findGap(c.req.valid('param').id))
    const shown = asked.map(({ askedAt, ...rest }) => ({ ...rest, askedAt: askedAt.toISOString() }))
    return c.json({ gap, asked: shown, changes: changes.map(summariseChange) }, 200)
  })
  app.openapi(patchRoute, async (c) => {
    const { id } = c.req.valid('param')
    const patch = c.req.valid('json')
    if (typeof patch.assignee === 'string') {
      const fault = await findAssigneeFault(requirePeople(deps).store, patch.assignee)
      if (fault !== null) throw new RequestFault('invalid_request', fault)
    }
    return c.json(await inLoop(deps, (loop) => loop.patchGap(id, patch, readStaff(c).name)), 200)
  })
  app.openapi(assigneesRoute, async (c) => {
    const assignees = await listAssignable(requirePeople(deps).store)
    return c.json({ assignees: assignees.map(({ name, displayName }) => ({ name, displayName })) }, 200)
  })
}
