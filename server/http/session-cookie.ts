import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { LONGEST_MS } from '../people/sessions.ts'
import { isSecure } from './csrf.ts'
import type { AppDeps } from './deps.ts'

const NAME = 'wence-session'

/** The token in the request's cookie. */
export function readSessionToken(c: Context, deps: AppDeps): string | undefined {
  return isSecure(c, deps) ? getCookie(c, NAME, 'host') : getCookie(c, NAME)
}

/** Gives the browser the token: out of reach of scripts, of other sites and, behind https, of other hosts. */
export function keepSessionToken(c: Context, deps: AppDeps, token: string): void {
  const options = { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: LONGEST_MS / 1000 } as const
  if (isSecure(c, deps)) setCookie(c, NAME, token, { ...options, secure: true, prefix: 'host' })
  else setCookie(c, NAME, token, options)
}

/** Takes the token away from the browser. */
export function dropSessionToken(c: Context, deps: AppDeps): void {
  const secure = isSecure(c, deps)
  deleteCookie(c, NAME, { path: '/', secure, ...(secure ? { prefix: 'host' as const } : {}) })
}
