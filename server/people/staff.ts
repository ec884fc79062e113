import { STAFF_ROLES, type StaffRole } from '../domain/knowledge.ts'

/** Somebody who is signed in. */
export interface StaffMember {
  readonly name: string
  readonly displayName: string
  readonly role: StaffRole
}

/** An account. */
export interface StaffUser extends StaffMember {
  readonly disabled: boolean
  readonly createdAt: Date
  readonly lastSignInAt: Date | null
}

/** Each role may do what the roles before it may. */
export const mayActAs = (role: StaffRole, needed: StaffRole): boolean =>
  STAFF_ROLES.indexOf(role) >= STAFF_ROLES.indexOf(needed)

/** What a name of an account may look like: it is typed, listed and written into the audit log. */
export const STAFF_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u
