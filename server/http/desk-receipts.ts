import { createRoute, z } from '@hono/zod-openapi'
import { IdSchema, ReceiptSchema } from '../desk-contract.ts'
import type { App, AppDeps } from './deps.ts'
import { inLoop } from './desk-loop.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { requireStaff } from './require-staff.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/desk/receipts/{questionId}',
  tags: ['坐席'],
  summary: '一次回答的凭据：当时问的，和从当时的版本再答一次的结果',
  middleware: requireStaff('operator'),
  request: { params: z.strictObject({ questionId: IdSchema }) },
  responses: {
    200: { description: '凭据', content: { 'application/json': { schema: ReceiptSchema } } },
    ...faultResponses(400, 404, ...DESK_FAULTS),
  },
})

/** `GET /v1/desk/receipts/{questionId}`. */
export function addReceiptRoutes(app: App, deps: AppDeps): void {
  app.openapi(route, async (c) => {
    const { questionId } = c.req.valid('param')
    const { record, reproduced } = await inLoop(deps, (loop) => loop.readReceipt(questionId))
    const { id, askedAt, release, answerSha256 } = record
    const { carried, drop, ...asked } = record.request
    const request = { ...asked, carried: [...carried], drop: [...drop] }
    return c.json({ id, askedAt: askedAt.toISOString(), release, request, answerSha256, reproduced }, 200)
  })
}
