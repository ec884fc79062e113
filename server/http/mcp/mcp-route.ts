import type { Context } from 'hono'
import type { Answer } from '../../contract.ts'
import type { AnswerRequest } from '../../answer/assistant.ts'
import { dayInChina } from '../../domain/day-in-china.ts'
import { answerAndCount } from '../answer-and-count.ts'
import { requireOwnOrigin } from '../csrf.ts'
import type { App, AppDeps, AppEnv } from '../deps.ts'
import { RequestFault } from '../faults.ts'
import { limitBody } from '../limit-body.ts'
import { recordTurn } from '../record-turn.ts'
import { requireService } from '../require-service.ts'

/**
 * `/mcp`: the Model Context Protocol over Streamable HTTP, without sessions: one message in, one JSON reply out. The
 * library behind it is loaded with the first message.
 */
export function addMcpRoute(app: App, deps: AppDeps): void {
  app.post('/mcp', limitBody, async (c) => {
    requireAllowedOrigin(c, deps)
    const service = requireService(deps)
    const message = await readMessage(c)
    const [{ buildMcpServer }, { WebStandardStreamableHTTPServerTransport }] = await Promise.all([
      import('./build-mcp-server.ts'),
      import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
    ])
    const ask = async (request: AnswerRequest): Promise<Answer> => {
      const turn = await answerAndCount(service, request, 'mcp', deps)
      recordTurn(deps, c, request, { turn, channel: 'mcp', service })
      return turn.answer
    }
    const server = buildMcpServer({ service, today: dayInChina(deps.clock()), ask }, deps)
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    try {
      const response = await transport.handleRequest(c.req.raw, { parsedBody: message })
      // A response of its own would go out without the headers that were set before.
      return c.newResponse(response.body, response)
    } finally {
      await server.close()
    }
  })
}

/** A page elsewhere must not make its visitor's browser ask for it, unless it is one of the configured origins. */
function requireAllowedOrigin(c: Context<AppEnv>, deps: AppDeps): void {
  const origin = c.req.header('origin')
  if (origin !== undefined && deps.corsOrigins.includes(origin)) return
  requireOwnOrigin(c, deps)
}

/** One message: a list of them would be many questions for the price of one. */
async function readMessage(c: Context<AppEnv>): Promise<object> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
    throw new RequestFault('unsupported_media_type')
  }
  const message: unknown = await c.req.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) throw new RequestFault('invalid_json')
    throw error
  })
  if (typeof message === 'object' && message !== null && !Array.isArray(message)) return message
  throw new RequestFault('invalid_request', '一次只收一条消息')
}
