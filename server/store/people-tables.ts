import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { PeopleStore, SecretUser } from '../people/people-store.ts'
import { appendAudit } from './append-audit.ts'
import { audit, pins, sessions, signInFailures, users } from './schema.ts'
import type { Database } from './store.ts'

const USER = {
  name: users.name,
  displayName: users.displayName,
  role: users.role,
  disabled: users.disabled,
  createdAt: users.createdAt,
  lastSignInAt: users.lastSignInAt,
}
const SECRET_USER = { ...USER, passwordHash: users.passwordHash }

/** Accounts, sessions, failures and the audit log as tables. */
export function buildPeopleTables(db: Database): PeopleStore {
  return {
    ...accountsOf(db),
    ...sessionsOf(db),
    ...failuresOf(db),
    async readPins(name) {
      const [row] = await db.select({ payload: pins.payload }).from(pins).where(eq(pins.name, name))
      return row?.payload
    },
    async writePins(name, payload) {
      await db
        .insert(pins)
        .values({ name, payload })
        .onConflictDoUpdate({ target: pins.name, set: { payload } })
    },
    appendAudit: (entry) => appendAudit(db, entry),
    async listAudit(limit, before) {
      const older = before === undefined ? undefined : lt(audit.id, before)
      return db.select().from(audit).where(older).orderBy(desc(audit.id)).limit(limit)
    },
  }
}

type Accounts = Pick<
  PeopleStore,
  'hasUsers' | 'listUsers' | 'findUser' | 'findUserBySubject' | 'addUser' | 'changeUser'
>

function accountsOf(db: Database): Accounts {
  const findOne = async (where: ReturnType<typeof eq>): Promise<SecretUser | undefined> =>
    (await db.select(SECRET_USER).from(users).where(where))[0]
  return {
    hasUsers: async () => (await db.select({ name: users.name }).from(users).limit(1)).length > 0,
    listUsers: () => db.select(USER).from(users).orderBy(asc(users.name)),
    findUser: (name) => findOne(eq(users.name, name)),
    findUserBySubject: (subject) => findOne(eq(users.openIdSubject, subject)),
    addUser: (user, entry) =>
      db.transaction(async (tx) => {
        const row = { ...user, createdAt: entry.at }
        const added = await tx.insert(users).values(row).onConflictDoNothing().returning({ name: users.name })
        if (added.length > 0) await appendAudit(tx, entry)
        return added.length > 0
      }),
    changeUser: (name, patch, entry) =>
      db.transaction(async (tx) => {
        const [changed] = await tx.update(users).set(patch).where(eq(users.name, name)).returning(USER)
        if (changed === undefined) return undefined
        if (patch.disabled === true || patch.passwordHash !== undefined)
          await tx.delete(sessions).where(eq(sessions.name, name))
        await appendAudit(tx, entry)
        return changed
      }),
  }
}

type Sessions = Pick<PeopleStore, 'openSession' | 'findSession' | 'touchSession' | 'closeSession'>

function sessionsOf(db: Database): Sessions {
  return {
    openSession: (name, session, entry) =>
      db.transaction(async (tx) => {
        await tx.insert(sessions).values({ ...session, name })
        await tx.update(users).set({ lastSignInAt: entry.at }).where(eq(users.name, name))
        await appendAudit(tx, entry)
      }),
    async findSession(idHash) {
      const member = { name: users.name, displayName: users.displayName, role: users.role }
      const [found] = await db
        .select({ session: sessions, member })
        .from(sessions)
        .innerJoin(users, eq(users.name, sessions.name))
        .where(and(eq(sessions.idHash, idHash), eq(users.disabled, false)))
      return found
    },
    async touchSession(idHash, at) {
      await db.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.idHash, idHash))
    },
    closeSession: (idHash, entry) =>
      db.transaction(async (tx) => {
        await tx.delete(sessions).where(eq(sessions.idHash, idHash))
        await appendAudit(tx, entry)
      }),
  }
}

type FailureRows = Pick<PeopleStore, 'readFailures' | 'countFailures' | 'lock' | 'clearFailures'>

function failuresOf(db: Database): FailureRows {
  return {
    async readFailures(keys) {
      const rows = await db
        .select()
        .from(signInFailures)
        .where(inArray(signInFailures.key, [...keys]))
      return new Map(rows.map((row) => [row.key, row]))
    },
    async countFailures(keys, at, since) {
      // Sorted, so that two processes that count the same keys never wait for each other in a circle.
      const values = [...new Set(keys)].sort().map((key) => ({ key, failures: 1, lastAt: at }))
      const isOld = sql`${signInFailures.lastAt} < ${since.toISOString()}::timestamptz`
      const rows = await db
        .insert(signInFailures)
        .values(values)
        .onConflictDoUpdate({
          target: signInFailures.key,
          set: {
            failures: sql`CASE WHEN ${isOld} THEN 1 ELSE ${signInFailures.failures} + 1 END`,
            lastAt: at,
          },
        })
        .returning()
      return new Map(rows.map((row) => [row.key, row]))
    },
    async lock(key, until) {
      await db.update(signInFailures).set({ lockedUntil: until }).where(eq(signInFailures.key, key))
    },
    async clearFailures(key) {
      await db.delete(signInFailures).where(eq(signInFailures.key, key))
    },
  }
}
