import { createRoute } from '@hono/zod-openapi'
import { maskPersonalData } from '../answer/mask/mask-personal-data.ts'
import { FeedbackRequestSchema, FeedbackResponseSchema } from '../desk-contract.ts'
import type { App, AppDeps } from './deps.ts'
import { COMMON_FAULTS, faultResponses } from './fault-responses.ts'
import { readCaller } from './read-caller.ts'
import { screenComment } from './screen-words.ts'

const feedbackRoute = createRoute({
  method: 'post',
  path: '/v1/feedback',
  tags: ['问答'],
  summary: '评价一个回答',
  description:
    'recorded 为 true 时评价已经写进数据库；为 false 时数据库不可用，什么也没有留下。个人信息在写入前遮去。',
  request: {
    body: { required: true, content: { 'application/json': { schema: FeedbackRequestSchema } } },
  },
  responses: {
    202: { description: '收到', content: { 'application/json': { schema: FeedbackResponseSchema } } },
    ...faultResponses(400, 413, 415, ...COMMON_FAULTS),
  },
})

/** `POST /v1/feedback`. */
export function addFeedbackRoutes(app: App, deps: AppDeps): void {
  app.openapi(feedbackRoute, async (c) => {
    const { release, question, paragraphIds, verdict, comment } = c.req.valid('json')
    const masked = comment === undefined ? undefined : maskPersonalData(comment).text
    const kept = await screenComment(deps, c, masked === '' ? undefined : masked)
    const feedback = {
      at: new Date(deps.clock()),
      release,
      // Clients send the masked question; whoever does not is masked here.
      question: maskPersonalData(question).text,
      paragraphIds,
      verdict,
      comment: kept ?? null,
    }
    const recorded = (await deps.recorder?.recordFeedback(feedback, readCaller(c, deps))) ?? false
    if (recorded) deps.metrics?.gotFeedback(verdict)
    c.header('Cache-Control', 'no-store')
    return c.json({ recorded }, 202)
  })
}
