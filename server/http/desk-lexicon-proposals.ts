import { createRoute } from '@hono/zod-openapi'
import { LexiconProposalsSchema } from '../desk-contract.ts'
import type { App, AppDeps } from './deps.ts'
import { inLoop } from './desk-loop.ts'
import { DESK_FAULTS, faultResponses } from './fault-responses.ts'
import { requireStaff } from './require-staff.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/desk/lexicon-proposals',
  tags: ['编辑'],
  summary: '从已解决的问题里学到、词表还没有的对应',
  middleware: requireStaff('editor'),
  responses: {
    200: { description: '对应', content: { 'application/json': { schema: LexiconProposalsSchema } } },
    ...faultResponses(...DESK_FAULTS),
  },
})

/** `GET /v1/desk/lexicon-proposals`. */
export function addLexiconProposalRoutes(app: App, deps: AppDeps): void {
  app.openapi(route, async (c) => {
    const proposals = await inLoop(deps, (loop) => loop.proposeLexicon())
    return c.json({ proposals: [...proposals] }, 200)
  })
}
