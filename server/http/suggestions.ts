import { createRoute, z } from '@hono/zod-openapi'
import { SuggestionsSchema } from '../contract.ts'
import type { App, AppDeps } from './deps.ts'
import { COMMON_FAULTS, faultResponses } from './fault-responses.ts'
import { readWords } from './read-question.ts'
import { requireService } from './require-service.ts'

/** Nobody reads suggestions for a text longer than this; they would have finished the question. */
const MAX_TYPED_CHARACTERS = 60

const suggestRoute = createRoute({
  method: 'get',
  path: '/v1/suggestions',
  tags: ['问答'],
  summary: '边输入边提示',
  description: `按已输入的文字提示问题、专题、文件和条款；也可输入拼音首字母。最多 ${MAX_TYPED_CHARACTERS} 字。`,
  request: {
    query: z.strictObject({
      q: z.string().openapi({ description: '已输入的文字', example: '课后' }),
    }),
  },
  responses: {
    200: { description: '提示', content: { 'application/json': { schema: SuggestionsSchema } } },
    ...faultResponses(400, ...COMMON_FAULTS),
  },
})

/** `GET /v1/suggestions`. */
export function addSuggestionRoutes(app: App, deps: AppDeps): void {
  app.openapi(suggestRoute, async (c) => {
    const { assistant } = requireService(deps)
    const { q } = c.req.valid('query')
    const typed = readWords(q, MAX_TYPED_CHARACTERS, 'question_too_long')
    c.header('Cache-Control', 'no-store')
    return c.json({ suggestions: [...(await assistant.suggest(typed))] }, 200)
  })
}
