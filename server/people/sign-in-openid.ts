import { createHash } from 'node:crypto'
import type { Clock } from '../domain/ports.ts'
import type { OpenIdIdentity } from './openid.ts'
import type { PeopleStore, SecretUser } from './people-store.ts'
import { openSession } from './sessions.ts'
import type { SignIn } from './sign-in.ts'
import { STAFF_NAME, type StaffMember } from './staff.ts'

/** Signs in whom the issuer vouches for, making an account the first time. A role that it names wins over ours. */
export async function signInOpenId(
  store: PeopleStore,
  clock: Clock,
  identity: OpenIdIdentity,
): Promise<SignIn> {
  const known = await store.findUserBySubject(identity.subject)
  const member =
    known === undefined
      ? await admit(store, clock(), identity)
      : await refresh(store, clock(), known, identity)
  if (known?.disabled === true) {
    const entry = { at: new Date(clock()), who: 'anonymous', action: 'sign_in_failed', subject: member.name }
    await store.appendAudit({ ...entry, detail: 'OpenID Connect, disabled' })
    return { ok: false, waitSeconds: 0 }
  }
  return { ok: true, member, session: await openSession(store, member, clock(), 'OpenID Connect') }
}

/** An account of ours with the same name is somebody else's until an administrator says otherwise. */
async function admit(store: PeopleStore, now: number, identity: OpenIdIdentity): Promise<StaffMember> {
  const mark = createHash('sha256').update(identity.subject).digest('hex').slice(0, 8)
  const preferred = STAFF_NAME.test(identity.name) ? identity.name : `openid-${mark}`
  const role = identity.role ?? 'reader'
  for (const name of [preferred, `${preferred.slice(0, 50)}-${mark}`]) {
    const member = { name, displayName: identity.displayName, role }
    const entry = { at: new Date(now), who: name, action: 'user_added', subject: name }
    const user = { ...member, passwordHash: null, openIdSubject: identity.subject }
    if (await store.addUser(user, { ...entry, detail: `${role}, OpenID Connect` })) return member
  }
  throw new Error('no name is free for an account of OpenID Connect')
}

async function refresh(
  store: PeopleStore,
  now: number,
  { name, displayName, role }: SecretUser,
  identity: OpenIdIdentity,
): Promise<StaffMember> {
  if (identity.role === null || identity.role === role) return { name, displayName, role }
  const entry = { at: new Date(now), who: name, action: 'user_role', subject: name }
  await store.changeUser(
    name,
    { role: identity.role },
    { ...entry, detail: `${identity.role}, OpenID Connect` },
  )
  return { name, displayName, role: identity.role }
}
