import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../domain/ports.ts'
import type { PeopleStore, StaffSession } from './people-store.ts'
import type { StaffMember } from './staff.ts'

/** A shift is twelve hours at most; whoever left the desk for an hour signs in again. */
export const LONGEST_MS = 12 * 3_600_000
export const IDLE_MS = 3_600_000
/** Being seen is written down at most this often. */
const TOUCH_MS = 60_000

/** A session that was just opened; the token is nowhere but here and in the cookie. */
export interface OpenedSession {
  readonly token: string
  readonly csrf: string
}

export interface CurrentSession {
  readonly member: StaffMember
  readonly csrf: string
  readonly idHash: string
}

const newSecret = (): string => randomBytes(32).toString('base64url')
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Opens a session for somebody who proved who they are. */
export async function openSession(
  store: PeopleStore,
  member: StaffMember,
  now: number,
  detail: string | null,
): Promise<OpenedSession> {
  const opened = { token: newSecret(), csrf: newSecret() }
  const at = new Date(now)
  const session: StaffSession = {
    idHash: hashOf(opened.token),
    csrf: opened.csrf,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(now + LONGEST_MS),
  }
  const entry = { at, who: member.name, action: 'sign_in', subject: member.name, detail }
  await store.openSession(member.name, session, entry)
  return opened
}

/** Whose session a token names, if it still runs. */
export async function findCurrent(
  store: PeopleStore,
  token: string,
  clock: Clock,
): Promise<CurrentSession | undefined> {
  const found = await store.findSession(hashOf(token))
  if (found === undefined) return undefined
  const { session, member } = found
  const now = clock()
  const idle = now - session.lastSeenAt.getTime()
  if (now >= session.expiresAt.getTime() || idle >= IDLE_MS) return undefined
  if (idle >= TOUCH_MS) await store.touchSession(session.idHash, new Date(now))
  return { member, csrf: session.csrf, idHash: session.idHash }
}

/** Compared in constant time: the length of the common beginning must not be felt. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(expected)))
}
