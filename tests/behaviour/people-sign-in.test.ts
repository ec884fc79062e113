import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ErrorSchema } from '../../server/contract.ts'
import { AuditListSchema, SessionSchema, StaffUserListSchema } from '../../server/desk-contract.ts'
import { IDLE_MS, LONGEST_MS } from '../../server/people/sessions.ts'
import { sessions, signInFailures, users } from '../../server/store/schema.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { buildDeskApp, PASSWORD, type Browser, type DeskApp } from '../support/desk-app.ts'
import { createDatabase, openTestSide, type TestDatabase } from '../support/open-test-store.ts'
import { buildTestApp } from '../support/test-app.ts'

let database: TestDatabase
let side: StoreSide
let desk: DeskApp

beforeAll(async () => {
  database = await createDatabase('pglite')
  side = await openTestSide(database)
})
afterAll(async () => {
  await side.store.close()
  await database.remove()
})
afterEach(() => desk.close())
beforeEach(async () => {
  for (const table of [sessions, users, signInFailures]) await side.store.db.delete(table)
  desk = buildDeskApp(side)
})

const codeOf = async (response: Response) => ErrorSchema.parse(await response.json()).error.code
const sessionOf = async (browser: Browser) =>
  SessionSchema.parse(await (await browser.fetch('/v1/session')).json())
const calls = (browser: Browser) => browser.fetch('/v1/desk/calls')

describe('signing in', () => {
  it('says that there are no accounts yet, while asking is open to everybody', async () => {
    const browser = desk.open()
    expect(await sessionOf(browser)).toEqual({
      user: null,
      csrf: null,
      noUsersYet: true,
      openIdConnect: null,
    })
    const asked = await browser.fetch('/v1/answers', { method: 'POST', body: { question: '有课后服务吗' } })
    expect(asked.status).toBe(200)
  })

  it('opens a session in a cookie that scripts and other sites do not get', async () => {
    await desk.addUser('li', 'operator')
    const browser = desk.open()
    const response = await browser.signIn('li')
    expect(SessionSchema.parse(await response.json()).user).toEqual({
      name: 'li',
      displayName: 'li',
      role: 'operator',
    })
    const cookie = response.headers.get('set-cookie')
    expect(cookie).toMatch(/^wence-session=[\w-]{43};/)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    expect((await calls(browser)).status).toBe(200)
    expect((await sessionOf(browser)).user?.name).toBe('li')
  })

  it('binds the cookie to this host and to https behind a proxy that has it', async () => {
    await desk.addUser('li', 'operator')
    const browser = desk.open({ 'X-Forwarded-Proto': 'https' })
    const cookie = (await browser.signIn('li')).headers.get('set-cookie')
    expect(cookie).toMatch(/^__Host-wence-session=/)
    expect(cookie).toContain('Secure')
    expect((await calls(browser)).status).toBe(200)
  })

  it('keeps neither token nor password', async () => {
    await desk.addUser('li', 'operator')
    const browser = desk.open()
    await browser.signIn('li')
    const kept = JSON.stringify([
      await side.store.db.select().from(sessions),
      await side.store.db.select().from(users),
      await side.people.listAudit(200),
    ])
    expect(kept).not.toContain(browser.cookies.get('wence-session'))
    expect(kept).not.toContain(PASSWORD)
  })

  it('ends when signed out, when nobody came for an hour, and after a shift', async () => {
    await desk.addUser('li', 'operator')
    const [out, idle, long] = [desk.open(), desk.open(), desk.open()]
    for (const browser of [out, idle, long]) await browser.signIn('li')
    const token = out.cookies.get('wence-session') ?? ''
    expect((await out.fetch('/v1/session', { method: 'DELETE' })).status).toBe(200)
    expect(out.cookies.size).toBe(0)
    out.cookies.set('wence-session', token)
    expect(await codeOf(await calls(out))).toBe('not_signed_in')
    for (let waited = 0; waited < LONGEST_MS - IDLE_MS / 2; waited += IDLE_MS / 2) {
      desk.wait(IDLE_MS / 2)
      expect((await calls(long)).status).toBe(200)
    }
    expect(await codeOf(await calls(idle))).toBe('not_signed_in')
    desk.wait(IDLE_MS / 2)
    expect(await codeOf(await calls(long))).toBe('not_signed_in')
  })

  it('ends at once when the account is closed or its password changed', async () => {
    await desk.addUser('li', 'operator')
    await desk.addUser('wang', 'admin')
    const [browser, admin] = [desk.open(), desk.open()]
    await browser.signIn('li')
    await admin.signIn('wang')
    const closed = await admin.fetch('/v1/desk/users/li', { method: 'PATCH', body: { disabled: true } })
    expect(closed.status).toBe(200)
    expect(await codeOf(await calls(browser))).toBe('not_signed_in')
    expect(await codeOf(await browser.signIn('li'))).toBe('sign_in_failed')
    const list = StaffUserListSchema.parse(await (await admin.fetch('/v1/desk/users')).json())
    expect(list.users.map(({ name, disabled }) => [name, disabled])).toEqual([
      ['li', true],
      ['wang', false],
    ])
  })

  it('does not let administrators lock themselves out', async () => {
    await desk.addUser('wang', 'admin')
    const admin = desk.open()
    await admin.signIn('wang')
    const response = await admin.fetch('/v1/desk/users/wang', { method: 'PATCH', body: { role: 'reader' } })
    expect(response.status).toBe(403)
    expect(
      (await admin.fetch('/v1/desk/users/nobody', { method: 'PATCH', body: { disabled: true } })).status,
    ).toBe(404)
  })
})

describe('failing to sign in', () => {
  const fail = (browser: Browser, name: string) => browser.signIn(name, 'wrong password')

  it('says the same of a wrong name as of a wrong password, and locks both after as many tries', async () => {
    await desk.addUser('li', 'operator')
    const said: unknown[][] = []
    for (const name of ['li', 'nobody']) {
      const browser = desk.open({ 'X-Forwarded-For': name === 'li' ? '192.0.2.1' : '192.0.2.2' })
      const answers: unknown[] = []
      for (let tries = 0; tries < 7; tries += 1) {
        const response = await fail(browser, name)
        answers.push([response.status, await codeOf(response), response.headers.get('retry-after')])
      }
      said.push(answers)
    }
    expect(said[0]).toEqual(said[1])
    expect(said[0]?.[4]).toEqual([401, 'sign_in_failed', null])
    expect(said[0]?.[5]).toEqual([429, 'sign_in_locked', '30'])
  })

  it('keeps even the right password out while locked, and longer after each further failure', async () => {
    await desk.addUser('li', 'operator')
    const browser = desk.open()
    for (let tries = 0; tries < 5; tries += 1) await fail(browser, 'li')
    expect(await codeOf(await browser.signIn('li'))).toBe('sign_in_locked')
    desk.wait(30_000)
    expect((await fail(browser, 'li')).status).toBe(401)
    expect((await browser.signIn('li')).headers.get('retry-after')).toBe('60')
    desk.wait(60_000)
    expect((await browser.signIn('li')).status).toBe(200)
    // Forgiven: the count begins anew.
    expect((await fail(browser, 'li')).status).toBe(401)
    expect((await browser.signIn('li')).status).toBe(200)
  })

  it('locks a client that tries many names, and nobody else', async () => {
    await desk.addUser('li', 'operator')
    const [guesser, other] = [
      desk.open({ 'X-Forwarded-For': '192.0.2.1' }),
      desk.open({ 'X-Forwarded-For': '192.0.2.2' }),
    ]
    for (let tries = 0; tries < 20; tries += 1) await fail(guesser, `name${tries}`)
    expect(await codeOf(await guesser.signIn('li'))).toBe('sign_in_locked')
    expect((await other.signIn('li')).status).toBe(200)
  })

  it('stands in the audit log, with every success, lock and sign-out', async () => {
    await desk.addUser('wang', 'admin')
    const browser = desk.open()
    const [last] = await side.people.listAudit(1)
    for (let tries = 0; tries < 5; tries += 1) await fail(browser, 'wang')
    desk.wait(60_000)
    await browser.signIn('wang')
    const list = AuditListSchema.parse(await (await browser.fetch('/v1/desk/audit?limit=50')).json())
    const news = list.entries
      .filter(({ id }) => id > (last?.id ?? 0))
      .map(({ action, subject }) => `${action} ${subject}`)
    expect(news.reverse()).toEqual([
      ...Array<string>(5).fill('sign_in_failed wang'),
      'sign_in_locked wang',
      'sign_in wang',
    ])
    expect((await browser.fetch('/v1/desk/audit?limit=999')).status).toBe(400)
  })

  it('answers what hostile clients send with 4xx', async () => {
    const send = (body: string, type = 'application/json') =>
      desk.app.request('/v1/session', { method: 'POST', body, headers: { 'Content-Type': type } })
    for (const body of [
      '',
      '{',
      '[]',
      '{"name":"li"}',
      '{"name":"\\u0000","password":"x"}',
      '{"name":"\\ud800","password":"x"}',
    ])
      expect((await send(body)).status).toBe(400)
    expect((await send('name=li&password=x', 'application/x-www-form-urlencoded')).status).toBe(415)
    expect((await send(JSON.stringify({ name: 'li', password: 'x'.repeat(20_000) }))).status).toBe(413)
    const cookies = [
      'wence-session=',
      'wence-session=%00',
      `wence-session=${'a'.repeat(3000)}`,
      'wence-session=%E4%B8',
      "wence-session='; DROP TABLE users; --",
    ]
    for (const Cookie of cookies)
      expect((await desk.app.request('/v1/desk/calls', { headers: { Cookie } })).status).toBe(401)
  })
})

describe('a page of somebody else', () => {
  it.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['an origin that hides itself', { Origin: 'null' }],
    ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site' }],
    ['no token', { 'X-CSRF-Token': '' }],
    ['a wrong token', { 'X-CSRF-Token': 'A'.repeat(43) }],
  ])('changes nothing: %s', async (_what, headers) => {
    await desk.addUser('li', 'operator')
    const browser = desk.open()
    await browser.signIn('li')
    const pins = { clauses: [], scripts: [{ title: '开场白', text: '您好' }] }
    const sent = { method: 'PUT', body: pins }
    expect((await browser.fetch('/v1/desk/pins', sent)).status).toBe(200)
    const response = await browser.fetch('/v1/desk/pins', {
      ...sent,
      body: { clauses: [], scripts: [] },
      headers,
    })
    expect(await codeOf(response)).toBe('not_allowed')
    expect(await (await browser.fetch('/v1/desk/pins')).json()).toEqual(pins)
  })

  it('cannot sign anybody in or out', async () => {
    await desk.addUser('li', 'operator')
    const browser = desk.open()
    await browser.signIn('li')
    const headers = { Origin: 'https://evil.example' }
    const body = { name: 'li', password: PASSWORD }
    expect((await browser.fetch('/v1/session', { method: 'POST', body, headers })).status).toBe(403)
    expect((await browser.fetch('/v1/session', { method: 'DELETE', headers })).status).toBe(403)
    expect((await calls(browser)).status).toBe(200)
  })
})

describe('without a store', () => {
  it('questions are answered, nothing is recorded and says so, and the desk is down', async () => {
    const { app, ask } = buildTestApp({ people: () => undefined })
    expect((await ask({ question: '有课后服务吗' })).status).toBe(200)
    const said = { release: 'test', question: '有课后服务吗', paragraphIds: [], verdict: 'wrong' }
    const feedback = await app.request('/v1/feedback', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(said),
    })
    expect([feedback.status, await feedback.json()]).toEqual([202, { recorded: false }])
    expect((await app.request('/v1/session')).status).toBe(503)
    const headers = { Cookie: 'wence-session=x' }
    expect(await codeOf(await app.request('/v1/desk/calls', { headers }))).toBe('store_down')
  })

  it('the same holds for one that breaks while it is used', async () => {
    const broken = await createDatabase('pglite')
    const gone = await openTestSide(broken)
    const lost: unknown[] = []
    const recorder = (await import('../../server/knowledge/record-door.ts')).buildRecorder({
      store: () => gone.records,
      onFault: (error) => lost.push(error),
    })
    const app = buildDeskApp(gone, { recorder })
    await gone.store.close()
    const browser = app.open()
    expect(
      (await browser.fetch('/v1/answers', { method: 'POST', body: { question: '有课后服务吗' } })).status,
    ).toBe(200)
    const said = { release: 'test', question: '有课后服务吗', paragraphIds: [], verdict: 'wrong' }
    const feedback = await browser.fetch('/v1/feedback', { method: 'POST', body: said })
    expect([feedback.status, await feedback.json()]).toEqual([202, { recorded: false }])
    expect(recorder.health()).toMatchObject({ up: false, queued: 1 })
    browser.cookies.set('wence-session', 'x')
    expect(await codeOf(await browser.fetch('/v1/desk/calls'))).toBe('store_down')
    expect(lost.length).toBeGreaterThan(0)
    await broken.remove()
  })
})

describe('what an operator asks', () => {
  it('is the operator’s call, masked, newest first, and no one else’s', async () => {
    await desk.addUser('li', 'operator')
    await desk.addUser('sun', 'operator')
    const [li, sun] = [desk.open(), desk.open()]
    await li.signIn('li')
    await sun.signIn('sun')
    const asked = await li.fetch('/v1/answers', {
      method: 'POST',
      body: { question: '有课后服务吗', role: 'parent' },
    })
    expect(asked.headers.get('wence-question-id')).toMatch(/^[0-9a-f-]{36}$/)
    await li.fetch('/v1/answers', { method: 'POST', body: { question: '还在打字', preview: true } })
    const heard = (await (await calls(li)).json()) as { calls: { question: string; id: string }[] }
    expect(heard.calls.map(({ question, id }) => [question, id])).toEqual([
      ['有课后服务吗', asked.headers.get('wence-question-id')],
    ])
    expect(await (await calls(sun)).json()).toEqual({ calls: [] })
    expect(await side.store.db.$count(users, eq(users.name, 'li'))).toBe(1)
  })
})
