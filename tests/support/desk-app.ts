import { scryptSync } from 'node:crypto'
import type { StaffRole } from '../../server/domain/knowledge.ts'
import type { App, AppDeps } from '../../server/http/deps.ts'
import { buildRecorder } from '../../server/knowledge/record-door.ts'
import { buildPeople } from '../../server/people/people.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { A_DAY, buildTestApp } from './test-app.ts'

export const PASSWORD = '春风又绿江南岸'

/** A hash of the password that takes a thousandth of the usual work. */
const CHEAP_HASH = (() => {
  const salt = Buffer.alloc(16)
  const key = scryptSync(PASSWORD, salt, 32, { N: 16, r: 8, p: 1 })
  return `scrypt$4$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`
})()

/** A browser: keeps cookies, sends its origin. */
export interface Browser {
  readonly cookies: Map<string, string>
  /** A form and a string go as they are, anything else as JSON. */
  fetch(
    path: string,
    init?: { method?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<Response>
  /** Signs in and sends the token of the session from then on. */
  signIn(name: string, password?: string): Promise<Response>
}

export interface DeskApp {
  readonly app: App
  /** Moves the clock. */
  wait(ms: number): void
  now(): number
  addUser(name: string, role: StaffRole): Promise<void>
  open(headers?: Record<string, string>): Browser
  /** Writes what was asked; before the store is closed. */
  close(): Promise<void>
}

/** The HTTP side over a real store, with a clock that tests move. */
export function buildDeskApp(side: StoreSide, given: Partial<AppDeps> = {}): DeskApp {
  let now = A_DAY
  const clock = (): number => now
  const people = buildPeople(side.people, clock, (address) => side.callers.nameOf(address, new Date(now)))
  const fail = (error: unknown): never => {
    throw error
  }
  const recorder = buildRecorder({ store: () => side.records, onFault: fail })
  const { app } = buildTestApp({
    clock,
    trustedProxies: 1,
    people: () => people,
    answering: () => side.answering,
    recorder,
    ...given,
  })
  return {
    app,
    now: clock,
    wait: (ms) => {
      now += ms
    },
    async addUser(name, role) {
      const user = { name, displayName: name, role, passwordHash: CHEAP_HASH, openIdSubject: null }
      const entry = { at: new Date(now), who: 'test', action: 'user_added', subject: name, detail: role }
      await side.people.addUser(user, entry)
    },
    open: (headers) => openBrowser(app, headers),
    close: recorder.close,
  }
}

function openBrowser(app: App, own: Record<string, string> = {}): Browser {
  const cookies = new Map<string, string>()
  let csrf = ''
  const browser: Browser = {
    cookies,
    async fetch(path, { method = 'GET', body, headers = {} } = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const isJson = body !== undefined && !(body instanceof FormData) && typeof body !== 'string'
      const response = await app.request(path, {
        method,
        headers: {
          Origin: 'http://localhost',
          ...(cookie === '' ? {} : { Cookie: cookie }),
          ...(csrf === '' ? {} : { 'X-CSRF-Token': csrf }),
          ...(isJson ? { 'Content-Type': 'application/json' } : {}),
          ...own,
          ...headers,
        },
        ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as string | FormData) }),
      })
      for (const line of response.headers.getSetCookie()) keepCookie(cookies, line)
      return response
    },
    async signIn(name, password = PASSWORD) {
      const response = await browser.fetch('/v1/session', { method: 'POST', body: { name, password } })
      if (response.status === 200) csrf = ((await response.clone().json()) as { csrf: string }).csrf
      return response
    },
  }
  return browser
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (/max-age=0/i.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}
