import { createRoute } from '@hono/zod-openapi'
import { type Answer, AnswerSchema, AskRequestSchema } from '../contract.ts'
import { dayInChina } from '../domain/day-in-china.ts'
import { remember } from '../domain/remember.ts'
import { answerAndCount } from './answer-and-count.ts'
import { buildConversations } from './conversations.ts'
import type { App, AppDeps } from './deps.ts'
import { COMMON_FAULTS, faultResponses } from './fault-responses.ts'
import { readChannel } from './read-channel.ts'
import { readQuestion } from './read-question.ts'
import { recordTurn } from './record-turn.ts'
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

/** Answers that are kept ready are also kept as they are sent. */
const printAnswer = remember((answer: Answer) => JSON.stringify(answer))

/** `POST /v1/answers`. */
export function addAnswerRoutes(app: App, deps: AppDeps): void {
  const conversations = buildConversations(deps.clock)
  app.openapi(askRoute, async (c) => {
    const service = requireService(deps)
    const { question, conversationId, drop, asOf, role, preview } = c.req.valid('json')
    const request = {
      question: readQuestion(question),
      asOf: asOf ?? dayInChina(deps.clock()),
      role,
      carried: conversationId === undefined ? [] : conversations.recall(conversationId),
      drop: drop ?? [],
    }
    const channel = readChannel(c, deps)
    const turn = await answerAndCount(service, request, preview === true ? null : channel, deps)
    const { answer, carried } = turn
    await refuseRiskyQuestion(deps, c, answer)
    if (preview !== true) {
      if (conversationId !== undefined) conversations.keep(conversationId, carried)
      recordTurn(deps, c, request, { turn, channel, service })
    }
    c.header('Cache-Control', 'no-store')
    c.header('Content-Type', 'application/json')
    // The types of the framework know JSON only as an object.
    return c.body(printAnswer(answer), 200) as never
  })
}
