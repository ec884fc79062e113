import { METHOD_NAME_ALL } from 'hono/router'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STAFF_ROLES, type StaffRole } from '../../server/domain/knowledge.ts'
import { roleOf } from '../../server/http/require-staff.ts'
import { mayActAs } from '../../server/people/staff.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { buildDeskApp, type Browser, type DeskApp } from '../support/desk-app.ts'
import { createDatabase, openTestSide, type TestDatabase } from '../support/open-test-store.ts'

/** Who may do what, written down a second time: a change of a route's role has to be meant. */
const EXPECTED: Readonly<Record<string, StaffRole>> = {
  'DELETE /v1/desk/changes/:id': 'editor',
  'GET /v1/desk/answering': 'reader',
  'GET /v1/desk/assignees': 'reader',
  'GET /v1/desk/audit': 'admin',
  'GET /v1/desk/calls': 'operator',
  'GET /v1/desk/changes': 'reader',
  'GET /v1/desk/changes/:id': 'reader',
  'GET /v1/desk/changes/:id/differences': 'reader',
  'GET /v1/desk/dashboard': 'reader',
  'GET /v1/desk/exports/:file': 'editor',
  'GET /v1/desk/gaps': 'reader',
  'GET /v1/desk/gaps/:id': 'reader',
  'GET /v1/desk/lexicon-proposals': 'editor',
  'GET /v1/desk/offices': 'reader',
  'GET /v1/desk/pins': 'operator',
  'GET /v1/desk/receipts/:questionId': 'operator',
  'GET /v1/desk/releases': 'reader',
  'GET /v1/desk/releases/:id': 'reader',
  'GET /v1/desk/releases/:id/files': 'editor',
  'GET /v1/desk/retention': 'reader',
  'GET /v1/desk/users': 'admin',
  'PATCH /v1/desk/gaps/:id': 'editor',
  'PATCH /v1/desk/users/:name': 'admin',
  'POST /v1/desk/changes': 'editor',
  'POST /v1/desk/changes/:id/decision': 'approver',
  'POST /v1/desk/imports': 'editor',
  'POST /v1/desk/releases': 'approver',
  'POST /v1/desk/releases/:id/publication': 'approver',
  'PUT /v1/desk/answering': 'approver',
  'PUT /v1/desk/pins': 'operator',
}

let database: TestDatabase
let side: StoreSide
let desk: DeskApp
const browsers = new Map<StaffRole, Browser>()

beforeAll(async () => {
  database = await createDatabase('pglite')
  side = await openTestSide(database)
  desk = buildDeskApp(side)
  for (const role of STAFF_ROLES) {
    await desk.addUser(`the-${role}`, role)
    const browser = desk.open()
    await browser.signIn(`the-${role}`)
    browsers.set(role, browser)
  }
})
afterAll(async () => {
  await side.store.close()
  await database.remove()
})

/** Every route under /v1/desk with the role that it declares. */
function deskRoutes(): Map<string, StaffRole | undefined> {
  const routes = new Map<string, StaffRole | undefined>()
  for (const { method, path, handler } of desk.app.routes) {
    if (!path.startsWith('/v1/desk/') || method === METHOD_NAME_ALL) continue
    const name = `${method} ${path}`
    routes.set(name, routes.get(name) ?? roleOf(handler))
  }
  return routes
}

/** A body that no route takes: whoever is let in is told 400, or that there is no such thing. */
async function statusOf(
  name: string,
  browser: Browser,
  headers: Record<string, string> = {},
): Promise<number> {
  const [method = '', path = ''] = name.split(' ')
  const body = method === 'GET' ? {} : { body: { nonsense: true } }
  return (await browser.fetch(path.replace(/:\w+(\{[^}]*\})?/g, 'nothing'), { method, headers, ...body }))
    .status
}

describe('every route under /v1/desk', () => {
  it('declares the role that is meant for it', () => {
    const routes = deskRoutes()
    expect(Object.fromEntries(routes)).toEqual(EXPECTED)
  })

  it('is closed to whoever is not signed in', async () => {
    for (const name of deskRoutes().keys())
      expect([name, await statusOf(name, desk.open())]).toEqual([name, 401])
  })

  it.each(STAFF_ROLES)('lets %s in where the role is enough, and nowhere else', async (role) => {
    const browser = browsers.get(role) as Browser
    for (const [name, needed] of deskRoutes()) {
      const status = await statusOf(name, browser)
      const mayEnter = needed !== undefined && mayActAs(role, needed)
      expect([name, status === 403, status === 401], `${role} at ${name}: ${status}`).toEqual([
        name,
        !mayEnter,
        false,
      ])
    }
  })

  it('takes no change without the token of the session, whoever sends it', async () => {
    const admin = browsers.get('admin') as Browser
    for (const name of deskRoutes().keys()) {
      if (name.startsWith('GET')) continue
      expect([name, await statusOf(name, admin, { 'X-CSRF-Token': 'wrong' })]).toEqual([name, 403])
    }
  })

  it('is nobody’s when it declares no role, and nobody learns which routes there are', async () => {
    const bare = buildDeskApp(side)
    bare.app.get('/v1/desk/forgotten', (c) => c.text('secret'))
    const admin = bare.open()
    await admin.signIn('the-admin')
    const forgotten = await admin.fetch('/v1/desk/forgotten')
    expect([forgotten.status, await forgotten.text()]).toEqual([403, expect.not.stringContaining('secret')])
    expect((await admin.fetch('/v1/desk/no-such-thing')).status).toBe(403)
    expect((await bare.open().fetch('/v1/desk/no-such-thing')).status).toBe(401)
  })
})
