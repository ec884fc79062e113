import { pino } from 'pino'
import { buildLibrary } from '../../server/domain/library.ts'
import { createApp } from '../../server/http/app.ts'
import type { App, AppDeps } from '../../server/http/deps.ts'
import { aDocument } from './a-document.ts'
import { buildTinyAssistant, type TinyAssistant } from './tiny-assistant.ts'

/** 2020-06-01 in China. */
export const A_DAY = Date.parse('2020-05-31T20:00:00Z')

export interface TestApp {
  readonly app: App
  readonly assistant: TinyAssistant
  /** What was logged, as text. */
  log(): string
  ask(body: unknown, headers?: Record<string, string>): Promise<Response>
}

/** The HTTP side over a tiny document, with no server, no rate limit and a clock that stands still. */
export function buildTestApp(given: Partial<AppDeps> = {}): TestApp {
  const document = aDocument()
  const assistant = buildTinyAssistant(document)
  const service = { assistant, library: buildLibrary([document]) }
  const lines: string[] = []
  const app = createApp({
    service: () => service,
    clock: () => A_DAY,
    logger: pino({ base: null }, { write: (line: string) => lines.push(line) }),
    rateLimit: null,
    trustedProxies: 0,
    corsOrigins: [],
    retention: { questions: 30, feedback: 60, audit: 400 },
    pageFiles: new Map([['/', { type: 'text/html; charset=utf-8', body: '<p>问策</p>' }]]),
    ...given,
  })
  return {
    app,
    assistant,
    log: () => lines.join(''),
    ask: async (body, headers = {}) =>
      app.request('/v1/answers', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}
