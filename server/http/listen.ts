import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch']

/** Requests still running when the process is asked to stop get this long. */
const DRAIN_MS = 10_000
const SWEEP_MS = 50
/** For so long a kept connection may still send a request. */
const LAST_REQUEST_MS = 500

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

/**
 * Closes the door first. Clients that hold a connection are told with their next response that it was the last; only
 * those that stay silent for a while are closed on, since a request may already be on its way to a door that looks
 * idle from here.
 */
function drain(server: Server): Promise<void> {
  server.prependListener('request', (_, response) => void (response.shouldKeepAlive = false))
  return new Promise((resolve) => {
    let sweep: NodeJS.Timeout | undefined
    const patience = setTimeout(() => {
      sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    }, LAST_REQUEST_MS)
    const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    // The close of HTTP servers would end idle connections at once.
    NetServer.prototype.close.call(server, () => {
      for (const timer of [patience, deadline, sweep]) clearTimeout(timer)
      resolve()
    })
  })
}
