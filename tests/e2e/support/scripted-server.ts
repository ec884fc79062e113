import { pino } from 'pino'
import { h5Files } from '../../../server/h5/files.ts'
import { createApp } from '../../../server/http/app.ts'
import { listen, type Listening } from '../../../server/http/listen.ts'
import { buildPlanLibrary } from './plan-library.ts'
import { buildScriptedAssistant } from './scripted-assistant.ts'

/** The real HTTP side and the real pages over answers known by heart. */
export async function startScriptedServer(port = 0): Promise<Listening> {
  const library = buildPlanLibrary()
  const service = { library, assistant: buildScriptedAssistant(library) }
  const app = createApp({
    service: () => service,
    clock: Date.now,
    logger: pino({ level: 'silent' }),
    rateLimit: null,
    trustedProxies: 0,
    corsOrigins: [],
    retention: { questions: 180, feedback: 180, audit: 400 },
    pageFiles: await h5Files(),
  })
  return listen(app.fetch, '127.0.0.1', port)
}
