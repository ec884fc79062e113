import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { OpenId, OpenIdAttempt } from '../people/openid.ts'
import { isSecure } from './csrf.ts'
import type { App, AppDeps } from './deps.ts'
import { COMMON_FAULTS, faultResponses } from './fault-responses.ts'
import { RequestFault } from './faults.ts'
import { requirePeople } from './require-staff.ts'
import { keepSessionToken } from './session-cookie.ts'

const NAME = 'wence-openid'
const ATTEMPT_SECONDS = 600
const AFTER_SIGN_IN = '/desk'

/** Cookies come from outside, even our own. */
const AttemptSchema = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() })

const beginRoute = createRoute({
  method: 'get',
  path: '/v1/session/openid',
  tags: ['坐席'],
  summary: '用单位账号登录（OpenID Connect）',
  responses: { 302: { description: '到单位的登录页' }, ...faultResponses(404, ...COMMON_FAULTS) },
})

const finishRoute = createRoute({
  method: 'get',
  path: '/v1/session/openid/callback',
  tags: ['坐席'],
  summary: '单位的登录页回到这里',
  responses: { 302: { description: '到坐席页' }, ...faultResponses(401, 404, ...COMMON_FAULTS) },
})

/** `GET /v1/session/openid` and its callback. */
export function addOpenIdRoutes(app: App, deps: AppDeps): void {
  app.openapi(beginRoute, async (c) => {
    const { url, attempt } = await requireOpenId(deps).begin()
    keepAttempt(c, deps, attempt)
    c.header('Cache-Control', 'no-store')
    return c.redirect(url, 302)
  })

  app.openapi(finishRoute, async (c) => {
    const openId = requireOpenId(deps)
    const attempt = takeAttempt(c, deps)
    c.header('Cache-Control', 'no-store')
    const identity = await openId
      .finish(new URL(c.req.url).search, attempt)
      .catch((error: unknown) => refuse(deps, error))
    const result = await requirePeople(deps).signInOpenId(identity)
    if (!result.ok) throw new RequestFault('sign_in_failed', '这个账号已停用')
    keepSessionToken(c, deps, result.session.token)
    return c.redirect(AFTER_SIGN_IN, 302)
  })
}

function requireOpenId({ openId }: AppDeps): OpenId {
  if (openId === undefined) throw new RequestFault('not_found', '没有设置单位账号登录')
  return openId
}

/** Lax, because the issuer's page leads back here. */
function keepAttempt(c: Context, deps: AppDeps, attempt: OpenIdAttempt): void {
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: ATTEMPT_SECONDS } as const
  if (isSecure(c, deps))
    setCookie(c, NAME, JSON.stringify(attempt), { ...options, secure: true, prefix: 'host' })
  else setCookie(c, NAME, JSON.stringify(attempt), options)
}

/** An attempt is used once. */
function takeAttempt(c: Context, deps: AppDeps): OpenIdAttempt {
  const secure = isSecure(c, deps)
  const cookie = secure ? getCookie(c, NAME, 'host') : getCookie(c, NAME)
  deleteCookie(c, NAME, { path: '/', secure, ...(secure ? { prefix: 'host' as const } : {}) })
  const attempt = AttemptSchema.safeParse(readJson(cookie))
  if (!attempt.success) throw new RequestFault('sign_in_failed', '登录已过期，请从坐席页重新登录')
  return attempt.data
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

/** Whatever the issuer or the browser got wrong, the user can only try again; the log says what it was. */
function refuse({ logger }: AppDeps, error: unknown): never {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  logger.warn({ type: name, message }, 'sign-in by OpenID Connect refused')
  throw new RequestFault('sign_in_failed', '单位账号登录没有成功，请重试')
}
