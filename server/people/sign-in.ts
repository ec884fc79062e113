import { createHash } from 'node:crypto'
import type { Clock } from '../domain/ports.ts'
import { checkPassword } from './hash-password.ts'
import { CLIENT_LOCK, FORGET_MS, lockMs, NAME_LOCK, type LockRule } from './lock-out.ts'
import type { PeopleStore } from './people-store.ts'
import { openSession, type OpenedSession } from './sessions.ts'
import type { StaffMember } from './staff.ts'

export interface Credentials {
  readonly name: string
  readonly password: string
  /** Who is trying, as a key that tells nothing: an HMAC of the address. */
  readonly client: string
}

export type SignIn =
  | { readonly ok: true; readonly member: StaffMember; readonly session: OpenedSession }
  | { readonly ok: false; readonly waitSeconds: number }

interface Lock {
  readonly key: string
  readonly rule: LockRule
}

/**
 * Signs in with name and password. A wrong name is answered as a wrong password is: in the same words, in the same
 * time, and locked after as many tries.
 */
export async function signIn(store: PeopleStore, clock: Clock, credentials: Credentials): Promise<SignIn> {
  const { name, password, client } = credentials
  const locks = [
    { key: keyOf('name', name), rule: NAME_LOCK },
    { key: keyOf('client', client), rule: CLIENT_LOCK },
  ]
  const wait = await longestLock(store, locks, clock())
  if (wait > 0) return { ok: false, waitSeconds: Math.ceil(wait / 1000) }
  const user = await store.findUser(name)
  const fits = await checkPassword(password, user?.passwordHash ?? null)
  if (user === undefined || user.disabled || !fits) return fail(store, clock(), name, locks)
  const member = { name: user.name, displayName: user.displayName, role: user.role }
  const session = await openSession(store, member, clock(), null)
  await store.clearFailures(keyOf('name', name))
  return { ok: true, member, session }
}

async function longestLock(store: PeopleStore, locks: readonly Lock[], now: number): Promise<number> {
  const known = await store.readFailures(locks.map(({ key }) => key))
  return Math.max(...locks.map(({ key }) => (known.get(key)?.lockedUntil?.getTime() ?? 0) - now))
}

async function fail(store: PeopleStore, now: number, name: string, locks: readonly Lock[]): Promise<SignIn> {
  const at = new Date(now)
  const keys = locks.map(({ key }) => key)
  const counted = await store.countFailures(keys, at, new Date(now - FORGET_MS))
  const entry = { at, who: 'anonymous', subject: name, detail: null }
  await store.appendAudit({ ...entry, action: 'sign_in_failed' })
  for (const { key, rule } of locks) {
    const ms = lockMs(counted.get(key)?.failures ?? 0, rule)
    if (ms === 0) continue
    await store.lock(key, new Date(now + ms))
    const detail = `${key.startsWith('name') ? 'name' : 'client'}, ${ms / 1000} s`
    await store.appendAudit({ ...entry, action: 'sign_in_locked', detail })
  }
  return { ok: false, waitSeconds: 0 }
}

/** Fixed length, whatever somebody typed as a name. */
function keyOf(kind: 'name' | 'client', what: string): string {
  return `${kind}:${createHash('sha256').update(what).digest('hex')}`
}
