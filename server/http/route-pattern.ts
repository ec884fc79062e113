import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import { METHOD_NAME_ALL } from 'hono/router'

/** The pattern of the route that answered. Middleware is registered for all methods, so the first with one of its own. */
export function patternOf(c: Context): string {
  return matchedRoutes(c).find((route) => route.method !== METHOD_NAME_ALL)?.path ?? 'unmatched'
}
