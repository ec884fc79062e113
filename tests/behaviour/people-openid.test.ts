import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SessionSchema } from '../../server/desk-contract.ts'
import { buildOpenId } from '../../server/people/openid.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { buildDeskApp, type Browser, type DeskApp } from '../support/desk-app.ts'
import { createDatabase, openTestSide, type TestDatabase } from '../support/open-test-store.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What the stand-in issuer says of whoever signs in next. */
let claims: Record<string, unknown> = {}
let wrongNonce = false
const codes = new Map<string, { challenge: string; nonce: string }>()
let issuer = ''

function idToken(nonce: string): string {
  const now = Math.floor(Date.now() / 1000)
  const body = {
    iss: issuer,
    aud: 'wence',
    iat: now,
    exp: now + 60,
    nonce: wrongNonce ? 'other' : nonce,
    ...claims,
  }
  const signed = `${encode({ alg: 'RS256', kid: 'k' })}.${encode(body)}`
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
}

/** Takes a code once, and only with the verifier of its challenge: as a real issuer does. */
function redeem(form: URLSearchParams): { status: number; body: unknown } {
  const code = form.get('code') ?? ''
  const known = codes.get(code)
  codes.delete(code)
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  if (known?.challenge !== challenge) return { status: 400, body: { error: 'invalid_grant' } }
  return { status: 200, body: { access_token: 'a', token_type: 'Bearer', id_token: idToken(known.nonce) } }
}

async function startIssuer(): Promise<Server> {
  const server = createServer((request, response) => {
    const reply = (body: unknown, status = 200) => {
      response.writeHead(status, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    if (request.url === '/.well-known/openid-configuration')
      return reply({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      })
    if (request.url === '/keys')
      return reply({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] })
    void text(request).then((body) => {
      const { status, body: answer } = redeem(new URLSearchParams(body))
      reply(answer, status)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return server
}

let server: Server
let database: TestDatabase
let side: StoreSide
let desk: DeskApp

beforeAll(async () => {
  server = await startIssuer()
  database = await createDatabase('pglite')
  side = await openTestSide(database)
  const openId = buildOpenId({
    issuer,
    clientId: 'wence',
    clientSecret: 'a-secret-of-the-client',
    label: '用单位账号登录',
    roleClaim: 'wence_role',
    redirectUrl: 'http://localhost/v1/session/openid/callback',
  })
  desk = buildDeskApp(side, { openId })
})
afterAll(async () => {
  server.close()
  await side.store.close()
  await database.remove()
})

/** Goes to the issuer and comes back with a code, as a browser does. */
async function returnFrom(browser: Browser, change: (back: URLSearchParams) => void = () => undefined) {
  const begun = await browser.fetch('/v1/session/openid')
  const asked = new URL(begun.headers.get('location') ?? '').searchParams
  codes.set('the-code', { challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') ?? '' })
  const back = new URLSearchParams({ code: 'the-code', state: asked.get('state') ?? '' })
  change(back)
  return browser.fetch(`/v1/session/openid/callback?${back}`)
}
const whoIs = async (browser: Browser) =>
  SessionSchema.parse(await (await browser.fetch('/v1/session')).json()).user

describe('sign-in with the organisation’s accounts', () => {
  it('is offered where it is set up', async () => {
    const session = SessionSchema.parse(await (await desk.open().fetch('/v1/session')).json())
    expect(session.openIdConnect).toEqual({ label: '用单位账号登录', url: '/v1/session/openid' })
  })

  it('makes a reader of whoever comes first, and knows them when they come again', async () => {
    claims = { sub: '1001', preferred_username: 'zhou', name: '周' }
    const browser = desk.open()
    const response = await returnFrom(browser)
    expect([response.status, response.headers.get('location')]).toEqual([302, '/desk'])
    expect(await whoIs(browser)).toEqual({ name: 'zhou', displayName: '周', role: 'reader' })
    await side.people.changeUser(
      'zhou',
      { role: 'editor' },
      { at: new Date(), who: 't', action: 'user_role', subject: 'zhou', detail: null },
    )
    const again = desk.open()
    await returnFrom(again)
    expect((await whoIs(again))?.role).toBe('editor')
  })

  it('gives the role that the issuer names, the highest of several', async () => {
    claims = { sub: '1002', preferred_username: 'wu', wence_role: ['operator', 'approver', 'cook'] }
    const browser = desk.open()
    await returnFrom(browser)
    expect((await whoIs(browser))?.role).toBe('approver')
  })

  it('does not give anybody an account of ours for having its name', async () => {
    await desk.addUser('admin', 'admin')
    claims = { sub: '1003', preferred_username: 'admin' }
    const browser = desk.open()
    await returnFrom(browser)
    const user = await whoIs(browser)
    expect(user?.name).toMatch(/^admin-[0-9a-f]{8}$/)
    expect(user?.role).toBe('reader')
  })

  it('keeps out whose account was closed', async () => {
    claims = { sub: '1004', preferred_username: 'zheng' }
    await returnFrom(desk.open())
    await side.people.changeUser(
      'zheng',
      { disabled: true },
      { at: new Date(), who: 't', action: 'user_disabled', subject: 'zheng', detail: null },
    )
    const browser = desk.open()
    expect((await returnFrom(browser)).status).toBe(401)
    expect(await whoIs(browser)).toBeNull()
  })

  it.each([
    ['another state', (back: URLSearchParams) => back.set('state', 'other')],
    ['no state', (back: URLSearchParams) => back.delete('state')],
    ['a code of nobody', (back: URLSearchParams) => back.set('code', 'other')],
    ['an error', (back: URLSearchParams) => back.set('error', 'access_denied')],
  ])('is refused with %s', async (_what, change) => {
    claims = { sub: '1005' }
    const browser = desk.open()
    expect((await returnFrom(browser, change)).status).toBe(401)
    expect(await whoIs(browser)).toBeNull()
  })

  it('is refused when the token belongs to another attempt', async () => {
    claims = { sub: '1006' }
    wrongNonce = true
    expect((await returnFrom(desk.open())).status).toBe(401)
    wrongNonce = false
  })

  it('is refused in a browser that did not begin it, and a second time', async () => {
    claims = { sub: '1007' }
    const browser = desk.open()
    const begun = await browser.fetch('/v1/session/openid')
    const asked = new URL(begun.headers.get('location') ?? '').searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    const back = `/v1/session/openid/callback?code=the-code&state=${asked.get('state')}`
    const register = () =>
      codes.set('the-code', { challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') ?? '' })
    register()
    expect((await desk.open().fetch(back)).status).toBe(401)
    // Another browser that began an attempt of its own has another verifier.
    const other = desk.open()
    await other.fetch('/v1/session/openid')
    expect((await other.fetch(back)).status).toBe(401)
    register()
    expect((await browser.fetch(back)).status).toBe(302)
    register()
    expect((await browser.fetch(back)).status).toBe(401)
  })

  it('is nowhere where it is not set up', async () => {
    const { app } = buildDeskApp(side)
    expect((await app.request('/v1/session/openid')).status).toBe(404)
    expect((await app.request('/v1/session/openid/callback?code=x')).status).toBe(404)
  })
})
