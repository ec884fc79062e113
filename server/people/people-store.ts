import type { StaffRole } from '../domain/knowledge.ts'
import type { Pins } from './pins.ts'
import type { StaffMember, StaffUser } from './staff.ts'

/** A line of the audit log. `detail` never holds a question, a password or a token. */
export interface AuditEntry {
  readonly at: Date
  readonly who: string
  readonly action: string
  readonly subject: string | null
  readonly detail: string | null
}

export interface NewUser extends StaffMember {
  readonly passwordHash: string | null
  readonly openIdSubject: string | null
}

export interface UserPatch {
  readonly role?: StaffRole | undefined
  readonly disabled?: boolean | undefined
  readonly passwordHash?: string | undefined
}

export interface SecretUser extends StaffUser {
  readonly passwordHash: string | null
}

export interface StaffSession {
  readonly idHash: string
  readonly csrf: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
}

export interface Failures {
  readonly failures: number
  readonly lastAt: Date
  readonly lockedUntil: Date | null
}

/** What is kept of people. Every change is kept together with its audit entry, or not at all. */
export interface PeopleStore {
  hasUsers(): Promise<boolean>
  listUsers(): Promise<readonly StaffUser[]>
  findUser(name: string): Promise<SecretUser | undefined>
  findUserBySubject(openIdSubject: string): Promise<SecretUser | undefined>
  /** False when the name is taken. */
  addUser(user: NewUser, entry: AuditEntry): Promise<boolean>
  /** Undefined when there is no such account. Disabling and a new password end the account's sessions. */
  changeUser(name: string, patch: UserPatch, entry: AuditEntry): Promise<StaffUser | undefined>
  openSession(name: string, session: StaffSession, entry: AuditEntry): Promise<void>
  /** With its owner, unless the account is disabled. */
  findSession(idHash: string): Promise<{ session: StaffSession; member: StaffMember } | undefined>
  touchSession(idHash: string, at: Date): Promise<void>
  closeSession(idHash: string, entry: AuditEntry): Promise<void>
  readFailures(keys: readonly string[]): Promise<ReadonlyMap<string, Failures>>
  /** Adds one to each of the keys and gives what they are then; `since` forgets older failures. */
  countFailures(keys: readonly string[], at: Date, since: Date): Promise<ReadonlyMap<string, Failures>>
  lock(key: string, until: Date): Promise<void>
  clearFailures(key: string): Promise<void>
  readPins(name: string): Promise<Pins | undefined>
  writePins(name: string, pins: Pins): Promise<void>
  appendAudit(entry: AuditEntry): Promise<void>
  /** Newest first, those with an id below `before`. */
  listAudit(limit: number, before?: number): Promise<readonly (AuditEntry & { readonly id: number })[]>
}
