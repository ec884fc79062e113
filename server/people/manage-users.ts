import type { StaffRole } from '../domain/knowledge.ts'
import { hashPassword } from './hash-password.ts'
import { findPasswordFault } from './password-rules.ts'
import type { PeopleStore } from './people-store.ts'
import { STAFF_NAME, type StaffMember, type StaffUser } from './staff.ts'

/** Done, or why not, as the user is told. */
export type Managed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string }

/** Who does it, and when; for the audit log. */
export interface Acting {
  readonly who: string
  readonly at: Date
}

const refuse = (fault: string): Managed<never> => ({ ok: false, fault })

/** Makes an account with a password. */
export async function addUser(
  store: PeopleStore,
  acting: Acting,
  member: StaffMember,
  password: string,
): Promise<Managed<null>> {
  if (!STAFF_NAME.test(member.name)) return refuse('用户名只能用文字、数字和 . _ @ -，最多 64 个字符')
  const fault = findPasswordFault(password, member.name)
  if (fault !== null) return refuse(fault)
  const passwordHash = await hashPassword(password)
  const entry = { ...acting, action: 'user_added', subject: member.name, detail: member.role }
  const added = await store.addUser({ ...member, passwordHash, openIdSubject: null }, entry)
  return added ? { ok: true, value: null } : refuse(`已经有叫“${member.name}”的用户`)
}

/** Changes the password and ends the account's sessions. */
export async function setPassword(
  store: PeopleStore,
  acting: Acting,
  name: string,
  password: string,
): Promise<Managed<StaffUser>> {
  const fault = findPasswordFault(password, name)
  if (fault !== null) return refuse(fault)
  const passwordHash = await hashPassword(password)
  const entry = { ...acting, action: 'password_changed', subject: name, detail: null }
  return found(await store.changeUser(name, { passwordHash }, entry), name)
}

/** Gives an account another role. */
export async function setRole(
  store: PeopleStore,
  acting: Acting,
  name: string,
  role: StaffRole,
): Promise<Managed<StaffUser>> {
  const entry = { ...acting, action: 'user_role', subject: name, detail: role }
  return found(await store.changeUser(name, { role }, entry), name)
}

/** Closes an account, or opens it again. */
export async function setDisabled(
  store: PeopleStore,
  acting: Acting,
  name: string,
  disabled: boolean,
): Promise<Managed<StaffUser>> {
  const action = disabled ? 'user_disabled' : 'user_enabled'
  const entry = { ...acting, action, subject: name, detail: null }
  return found(await store.changeUser(name, { disabled }, entry), name)
}

const found = (user: StaffUser | undefined, name: string): Managed<StaffUser> =>
  user === undefined ? refuse(`没有叫“${name}”的用户`) : { ok: true, value: user }
