import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch']

/** Requests still running when the process is asked to stop get this long. */
const DRAIN_MS = 10_000
const SWEEP_MS = 50

/** A question is one small packet; whoever takes longer is holding the connection, not asking. */
const serverOptions = { headersTimeout: 10_000, requestTimeout: 20_000 }

export interface Listening {
  readonly url: string
  /** Takes no new connections, lets running requests finish, then resolves. */
  close(): Promise<void>
}

/** Serves on host and port (0: any free one); rejects when the port cannot be had. */
export async function listen(fetch: Fetch, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch, serverOptions }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  const boundPort = typeof address === 'object' && address !== null ? address.port : port
  const shownHost = host.includes(':') ? `[${host}]` : host
  return { url: `http://${shownHost}:${boundPort}/`, close: () => drain(server) }
}

/** A kept-alive connection counts as open until its client goes, so those that fall idle are closed meanwhile. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(deadline)
      resolve()
    })
  })
}
