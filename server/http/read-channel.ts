import type { Context } from 'hono'
import type { Channel } from '../domain/knowledge.ts'
import type { AppDeps } from './deps.ts'
import { readSessionToken } from './session-cookie.ts'

/** WeChat's own servers and tools send this with every request of a mini-program. */
const MINIPROGRAM = 'https://servicewechat.com/'

/** Where a question came from, as far as the request tells: for counting, never for deciding what is allowed. */
export function readChannel(c: Context, deps: AppDeps): Channel {
  if (readSessionToken(c, deps) !== undefined) return 'desk'
  const isOwnPage = c.req.header('sec-fetch-site') === 'same-origin'
  return isOwnPage || c.req.header('referer')?.startsWith(MINIPROGRAM) === true ? 'miniprogram' : 'api'
}
