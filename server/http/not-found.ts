import type { Context } from 'hono'
import { METHOD_NAME_ALL } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'
import type { App, AppEnv } from './deps.ts'
import { sendFault } from './faults.ts'

/** 405 with `Allow` where the path exists under another method, else 404. Built after all routes are in place. */
export function buildNotFound(app: App) {
  const methods = new TrieRouter<string>()
  for (const route of app.routes) {
    if (route.method !== METHOD_NAME_ALL) methods.add(METHOD_NAME_ALL, route.path, route.method)
  }
  return function notFound(c: Context<AppEnv>): Response {
    const [matches] = methods.match(METHOD_NAME_ALL, c.req.path)
    const allowed = new Set(matches.map(([method]) => method as string))
    if (allowed.size === 0) return sendFault(c, 'not_found')
    if (allowed.has('GET')) allowed.add('HEAD')
    c.header('Allow', [...allowed].sort().join(', '))
    return sendFault(c, 'method_not_allowed')
  }
}
