import { startProcess, urlOf } from '../../support/run-process.ts'

export interface RealServer {
  readonly url: string
  stop(): Promise<void>
}

/** The server as `npm start` runs it, on a free port. */
export async function startRealServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<RealServer> {
  const quiet = { PORT: '0', RATE_LIMIT: 'off', LOG_LEVEL: 'silent' }
  const running = startProcess('server/main.ts', [], { ...quiet, ...environment })
  return {
    url: await urlOf(running),
    stop: async () => {
      running.stop('SIGTERM')
      await running.ended
    },
  }
}
