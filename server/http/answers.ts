import { createRoute } from '@hono/zod-openapi'
import { AnswerSchema, AskRequestSchema } from '../contract.ts'
import { dayInChina } from '../domain/day-in-china.ts'
import { buildConversations } from './conversations.ts'
import type { App, AppDeps } from './deps.ts'
import { COMMON_FAULTS, faultResponses } from './fault-responses.ts'
import { readQuestion } from './read-question.ts'
import { requireService } from './require-service.ts'
import { refuseRiskyQuestion } from './screen-words.ts'

const askRoute = createRoute({
  method: 'post',
  path: '/v1/answers',
  tags: ['问答'],
  summary: '问一个问题',
  description:
    '回答只由原文引文和固定用语组成；每条引文都带出处，引文就是该段落的 text.slice(start, end)。没有依据时 status 为 unanswered，reason 说明原因。',
  request: {
    body: { required: true, content: { 'application/json': { schema: AskRequestSchema } } },
  },
  responses: {
    200: { description: '回答', content: { 'application/json': { schema: AnswerSchema } } },
    ...faultResponses(400, 413, 415, ...COMMON_FAULTS),
  },
})

/** `POST /v1/answers`. */
export function addAnswerRoutes(app: App, deps: AppDeps): void {
  const conversations = buildConversations(deps.clock)
  app.openapi(askRoute, async (c) => {
    const { assistant } = requireService(deps)
    const { question, conversationId, drop, asOf, role, preview } = c.req.valid('json')
    const { answer, carried } = await assistant.answer({
      question: readQuestion(question),
      asOf: asOf ?? dayInChina(deps.clock()),
      role,
      carried: conversationId === undefined ? [] : conversations.recall(conversationId),
      drop: drop ?? [],
    })
    await refuseRiskyQuestion(deps, c, answer)
    if (conversationId !== undefined && preview !== true) conversations.keep(conversationId, carried)
    c.header('Cache-Control', 'no-store')
    return c.json(answer, 200)
  })
}
