import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** The address at the other end of the connection. */
export function readRemoteAddress(c: Context): string | undefined {
  return getConnInfo(c).remote.address
}
