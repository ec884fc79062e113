import pg from 'pg'
import type { OnNotification } from './store.ts'

const RETRY_MS = 1_000

export interface Listener {
  listen(channel: string, onNotification: OnNotification): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** One connection for all channels, opened with the first. When it breaks, a new one is sought until there is one. */
export function openListener(settings: pg.ClientConfig, onFault: (error: Error) => void): Listener {
  const channels = new Map<string, Set<OnNotification>>()
  let connecting: Promise<pg.Client> | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client(settings)
    client.on('error', onFault)
    client.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''))
    await client.connect()
    client.once('end', reconnect)
    for (const channel of channels.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
    return client
  }

  function reconnect(): void {
    connecting = undefined
    if (closed || channels.size === 0) return
    retry = setTimeout(() => {
      connecting = connect()
      connecting.then(
        () => [...channels.keys()].forEach((channel) => tell(channel, '')),
        (error: Error) => {
          onFault(error)
          reconnect()
        },
      )
    }, RETRY_MS)
  }

  function tell(channel: string, payload: string): void {
    for (const onNotification of channels.get(channel) ?? []) onNotification(payload)
  }

  return {
    async listen(channel, onNotification) {
      const hearers = channels.get(channel) ?? new Set()
      channels.set(channel, hearers.add(onNotification))
      const client = await (connecting ??= connect())
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      return async () => {
        hearers.delete(onNotification)
        if (hearers.size > 0 || !channels.delete(channel)) return
        await (await connecting)?.query(`UNLISTEN ${pg.escapeIdentifier(channel)}`)
      }
    },
    async close() {
      closed = true
      clearTimeout(retry)
      const client = await connecting?.catch(() => undefined)
      await client?.end()
    },
  }
}
