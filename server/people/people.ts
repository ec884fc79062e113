import type { Clock } from '../domain/ports.ts'
import type { OpenIdIdentity } from './openid.ts'
import type { PeopleStore } from './people-store.ts'
import { findCurrent, type CurrentSession } from './sessions.ts'
import { signInOpenId } from './sign-in-openid.ts'
import { signIn, type Credentials, type SignIn } from './sign-in.ts'

/** Staff and their sessions, for HTTP. */
export interface People {
  readonly store: PeopleStore
  signIn(credentials: Credentials): Promise<SignIn>
  signInOpenId(identity: OpenIdIdentity): Promise<SignIn>
  /** Whose session the token of a cookie names, if it still runs. */
  findCurrent(token: string): Promise<CurrentSession | undefined>
  /** A key for the client at an address, from which the address cannot be told. */
  clientKeyOf(address: string): Promise<string>
  signOut(session: CurrentSession): Promise<void>
}

/** Staff as kept in the store. */
export function buildPeople(
  store: PeopleStore,
  clock: Clock,
  clientKeyOf: (address: string) => Promise<string>,
): People {
  return {
    store,
    clientKeyOf,
    signIn: (credentials) => signIn(store, clock, credentials),
    signInOpenId: (identity) => signInOpenId(store, clock, identity),
    findCurrent: (token) => findCurrent(store, token, clock),
    signOut: ({ idHash, member }) =>
      store.closeSession(idHash, {
        at: new Date(clock()),
        who: member.name,
        action: 'sign_out',
        subject: member.name,
        detail: null,
      }),
  }
}
