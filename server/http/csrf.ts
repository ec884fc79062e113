import type { Context } from 'hono'
import { isSameSecret } from '../people/sessions.ts'
import type { AppDeps } from './deps.ts'
import { RequestFault } from './faults.ts'

const CSRF_HEADER = 'x-csrf-token'
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

type Place = Pick<AppDeps, 'publicUrl' | 'trustedProxies'>

/** Refuses a request that changes something unless a page of ours sent it, with the token of the session. */
export function requireCsrf(c: Context, place: Place, expected: string): void {
  if (READING.has(c.req.method)) return
  requireOwnOrigin(c, place)
  if (!isSameSecret(c.req.header(CSRF_HEADER) ?? '', expected)) throw new RequestFault('not_allowed')
}

/** Refuses what a page of somebody else sent. Programs that send no origin have no cookies to abuse. */
export function requireOwnOrigin(c: Context, place: Place): void {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === hostOf(c, place))
  const isSameSite = site === undefined || site === 'same-origin' || site === 'none'
  if (!isOwn || !isSameSite) throw new RequestFault('not_allowed', '请求不是从本站页面发出的')
}

/** Whether the browser's own connection is encrypted. */
export function isSecure(c: Context, { publicUrl, trustedProxies }: Place): boolean {
  if (publicUrl !== undefined) return publicUrl.startsWith('https:')
  if (trustedProxies > 0) return lastOf(c.req.header('x-forwarded-proto')) === 'https'
  return c.req.url.startsWith('https:')
}

function hostOf(c: Context, { publicUrl, trustedProxies }: Place): string {
  if (publicUrl !== undefined) return new URL(publicUrl).host
  const forwarded = trustedProxies > 0 ? lastOf(c.req.header('x-forwarded-host')) : undefined
  return forwarded ?? c.req.header('host') ?? new URL(c.req.url).host
}

const lastOf = (header: string | undefined): string | undefined => header?.split(',').at(-1)?.trim()
