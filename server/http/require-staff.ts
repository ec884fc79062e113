import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { StaffRole } from '../domain/knowledge.ts'
import type { People } from '../people/people.ts'
import { mayActAs, type StaffMember } from '../people/staff.ts'
import { requireCsrf } from './csrf.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { RequestFault } from './faults.ts'
import { readSessionToken } from './session-cookie.ts'

const declared = new WeakMap<object, StaffRole>()

/** Declares who may use a route under /v1/desk: `createRoute({ middleware: requireStaff('editor'), … })`. */
export function requireStaff(needed: StaffRole): MiddlewareHandler<AppEnv> {
  const check: MiddlewareHandler<AppEnv> = async (c, next) => {
    if (!mayActAs(readStaff(c).role, needed)) throw new RequestFault('not_allowed')
    await next()
  }
  declared.set(check, needed)
  return check
}

/** The role that the handler of a route declares, if it does. */
export const roleOf = (handler: object): StaffRole | undefined => declared.get(handler)

/** For everything under /v1/desk: who it is, whether they meant it; a route that declares no role is nobody's. */
export function guardDesk(deps: AppDeps): MiddlewareHandler<AppEnv> {
  return async function guardDesk(c, next) {
    const token = readSessionToken(c, deps)
    const current = token === undefined ? undefined : await requirePeople(deps).findCurrent(token)
    if (current === undefined) throw new RequestFault('not_signed_in')
    requireCsrf(c, deps, current.csrf)
    if (!matchedRoutes(c).some(({ handler }) => declared.has(handler))) throw new RequestFault('not_allowed')
    c.set('staff', current.member)
    c.header('Cache-Control', 'no-store')
    await next()
  }
}

/** Who is signed in, in a route that requires it. */
export function readStaff(c: Context<AppEnv>): StaffMember {
  const staff = c.get('staff')
  if (staff === undefined) throw new RequestFault('not_signed_in')
  return staff
}

/** Staff, or the fault that says that the store is down. */
export function requirePeople(deps: AppDeps): People {
  const people = deps.people?.()
  if (people === undefined) throw new RequestFault('store_down')
  return people
}
