import { reactive } from 'vue'
import type { Session } from '../../../desk-contract.ts'
import { send } from '../api/send.ts'

interface SessionState {
  user: Session['user']
  csrf: string | null
  noUsersYet: boolean
  openIdConnect: Session['openIdConnect']
  /** Whether the server has said who is here. */
  isKnown: boolean
  /** Why the sign-in stands open over the screen, or null. */
  asking: 'asked' | 'expired' | null
}

export const session = reactive<SessionState>({
  user: null,
  csrf: null,
  noUsersYet: false,
  openIdConnect: null,
  isKnown: false,
  asking: null,
})

interface Waiting {
  readonly signedIn: () => void
  readonly gaveUp: () => void
}
let waiting: Waiting[] = []

/** Asks the server who is signed in here. */
export async function loadSession(): Promise<void> {
  take(await send<Session>('/v1/session'))
}

export async function signIn(name: string, password: string): Promise<void> {
  take(await send<Session>('/v1/session', { method: 'POST', body: { name, password } }))
  session.asking = null
  waiting.forEach(({ signedIn }) => signedIn())
  waiting = []
}

export async function signOut(): Promise<void> {
  await send('/v1/session', { method: 'DELETE', csrf: session.csrf })
  await loadSession()
}

/** Opens the sign-in over whatever is on the screen; resolves when somebody has signed in, rejects when they will not. */
export function askToSignIn(why: 'asked' | 'expired'): Promise<void> {
  session.asking = why
  return new Promise((resolve, reject) => {
    waiting.push({ signedIn: resolve, gaveUp: () => reject(new Error('not signed in')) })
  })
}

export function closeSignIn(): void {
  session.asking = null
  waiting.forEach(({ gaveUp }) => gaveUp())
  waiting = []
}

function take({ user, csrf, noUsersYet, openIdConnect }: Session): void {
  Object.assign(session, { user, csrf, noUsersYet, openIdConnect, isKnown: true })
}
