import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { SessionSchema, SignInRequestSchema, type Session } from '../desk-contract.ts'
import { readClientAddress } from './client-address.ts'
import { requireCsrf, requireOwnOrigin } from './csrf.ts'
import type { App, AppDeps, AppEnv } from './deps.ts'
import { COMMON_FAULTS, faultResponses } from './fault-responses.ts'
import { RequestFault } from './faults.ts'
import { requirePeople } from './require-staff.ts'
import { dropSessionToken, keepSessionToken, readSessionToken } from './session-cookie.ts'

const described = { description: '会话', content: { 'application/json': { schema: SessionSchema } } }

const readRoute = createRoute({
  method: 'get',
  path: '/v1/session',
  tags: ['坐席'],
  summary: '谁登录着',
  responses: { 200: described, ...faultResponses(...COMMON_FAULTS) },
})

const signInRoute = createRoute({
  method: 'post',
  path: '/v1/session',
  tags: ['坐席'],
  summary: '登录',
  description: '会话放在 HttpOnly 的 cookie 里；之后改动任何东西都要在 X-CSRF-Token 头里带上 csrf。',
  request: {
    body: { required: true, content: { 'application/json': { schema: SignInRequestSchema } } },
  },
  responses: { 200: described, ...faultResponses(400, 401, 403, 413, 415, ...COMMON_FAULTS) },
})

const signOutRoute = createRoute({
  method: 'delete',
  path: '/v1/session',
  tags: ['坐席'],
  summary: '退出',
  responses: { 200: described, ...faultResponses(403, ...COMMON_FAULTS) },
})

/** `/v1/session`: who is signed in, signing in, signing out. */
export function addSessionRoutes(app: App, deps: AppDeps): void {
  app.openapi(readRoute, async (c) => {
    c.header('Cache-Control', 'no-store')
    const people = requirePeople(deps)
    const token = readSessionToken(c, deps)
    const current = token === undefined ? undefined : await people.findCurrent(token)
    if (current !== undefined) return c.json(describe(deps, current.member, current.csrf), 200)
    return c.json({ ...describe(deps, null, null), noUsersYet: !(await people.store.hasUsers()) }, 200)
  })

  app.openapi(signInRoute, async (c) => {
    c.header('Cache-Control', 'no-store')
    requireOwnOrigin(c, deps)
    const people = requirePeople(deps)
    const client = await people.clientKeyOf(readClientAddress(c, deps))
    const result = await people.signIn({ ...c.req.valid('json'), client })
    if (!result.ok) return refuseSignIn(c, result.waitSeconds)
    keepSessionToken(c, deps, result.session.token)
    return c.json(describe(deps, result.member, result.session.csrf), 200)
  })

  app.openapi(signOutRoute, async (c) => {
    c.header('Cache-Control', 'no-store')
    const people = requirePeople(deps)
    const token = readSessionToken(c, deps)
    const current = token === undefined ? undefined : await people.findCurrent(token)
    if (current !== undefined) {
      requireCsrf(c, deps, current.csrf)
      await people.signOut(current)
    }
    dropSessionToken(c, deps)
    return c.json(describe(deps, null, null), 200)
  })
}

function refuseSignIn(c: Context<AppEnv>, waitSeconds: number): never {
  if (waitSeconds === 0) throw new RequestFault('sign_in_failed')
  c.header('Retry-After', String(waitSeconds))
  throw new RequestFault('sign_in_locked', `失败次数太多，请 ${waitSeconds} 秒后再试`)
}

function describe({ openId }: AppDeps, user: Session['user'], csrf: string | null): Session {
  const openIdConnect = openId === undefined ? null : { label: openId.label, url: '/v1/session/openid' }
  return { user, csrf, noUsersYet: false, openIdConnect }
}
