import type { Context } from 'hono'
import type { Caller } from '../knowledge/record-ports.ts'
import { readClientAddress } from './client-address.ts'
import type { AppDeps } from './deps.ts'
import { readSessionToken } from './session-cookie.ts'

/** Who is asking, as the recorder needs it. */
export const readCaller = (c: Context, deps: AppDeps): Caller => ({
  address: readClientAddress(c, deps),
  sessionToken: readSessionToken(c, deps),
})
