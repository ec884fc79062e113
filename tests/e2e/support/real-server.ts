import { setTimeout as sleep } from 'node:timers/promises'
import { startProcess } from '../../support/run-process.ts'

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
  for (;;) {
    const url = /^问策已就绪：(\S+)$/m.exec(running.output().stdout)?.[1]
    if (url !== undefined) {
      return {
        url,
        stop: async () => {
          running.stop('SIGTERM')
          await running.ended
        },
      }
    }
    if (!running.isRunning()) throw new Error(`the server did not start: ${running.output().stderr}`)
    await sleep(50)
  }
}
