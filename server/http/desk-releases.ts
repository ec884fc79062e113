import { createRoute, z } from '@hono/zod-openapi'
import {
  BuildReleaseSchema,
  IdSchema,
  PublicationSchema,
  ReleaseDetailSchema,
  ReleaseListSchema,
  ReleaseSummarySchema,
} from '../desk-contract.ts'
import type { App, AppDeps } from './deps.ts'
import { inLoop, summariseChange, viewRelease } from './desk-loop.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { readStaff, requireStaff } from './require-staff.ts'

const params = z.strictObject({ id: IdSchema })
const described = { description: '版本', content: { 'application/json': { schema: ReleaseSummarySchema } } }

const listRoute = createRoute({
  method: 'get',
  path: '/v1/desk/releases',
  tags: ['发布'],
  summary: '资料库的版本，新的在前',
  middleware: requireStaff('reader'),
  responses: {
    200: { description: '版本', content: { 'application/json': { schema: ReleaseListSchema } } },
    ...faultResponses(...DESK_FAULTS),
  },
})

const detailRoute = createRoute({
  method: 'get',
  path: '/v1/desk/releases/{id}',
  tags: ['发布'],
  summary: '一个版本和它的评测：指标前后、变差的项、变了的回答',
  middleware: requireStaff('reader'),
  request: { params },
  responses: {
    200: { description: '版本', content: { 'application/json': { schema: ReleaseDetailSchema } } },
    ...faultResponses(400, 404, ...DESK_FAULTS),
  },
})

const buildRoute = createRoute({
  method: 'post',
  path: '/v1/desk/releases',
  tags: ['发布'],
  summary: '用批准了的修改生成一个版本，然后评测',
  middleware: requireStaff('approver'),
  request: { body: { required: true, content: { 'application/json': { schema: BuildReleaseSchema } } } },
  responses: { 202: described, ...faultResponses(400, 404, 413, 415, ...DESK_FAULTS) },
})

const publishRoute = createRoute({
  method: 'post',
  path: '/v1/desk/releases/{id}/publication',
  tags: ['发布'],
  summary: '发布；发布以前用过的版本就是回退',
  middleware: requireStaff('approver'),
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: PublicationSchema } } },
  },
  responses: { 200: described, ...faultResponses(400, 404, 413, 415, ...DESK_FAULTS) },
})

/** `/v1/desk/releases`. */
export function addReleaseRoutes(app: App, deps: AppDeps): void {
  app.openapi(listRoute, async (c) => {
    const { live, releases } = await inLoop(deps, (loop) => loop.listReleases())
    return c.json({ releases: releases.map((release) => viewRelease(release, live)) }, 200)
  })
  app.openapi(detailRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { release, live, changes, evaluation } = await inLoop(deps, (loop) => loop.findRelease(id))
    const view = { release: viewRelease(release, live), changes: changes.map(summariseChange) }
    return c.json({ ...view, evaluation }, 200)
  })
  app.openapi(buildRoute, async (c) => {
    const { changes } = c.req.valid('json')
    const release = await inLoop(deps, (loop) => loop.buildRelease(changes, readStaff(c).name))
    return c.json(viewRelease(release, null), 202)
  })
  app.openapi(publishRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { signedReason } = c.req.valid('json')
    const release = await inLoop(deps, (loop) => loop.publishRelease(id, signedReason, readStaff(c).name))
    return c.json(viewRelease(release, id), 200)
  })
}
