import { askToSignIn, session } from '../state/session.ts'
import { RequestFailure } from './request-failure.ts'
import { send, type Method } from './send.ts'

/** A request in the name of the person signed in. When the session has ended, they sign in again and it is sent again. */
export async function callDesk<Body>(path: string, method: Method = 'GET', body?: unknown): Promise<Body> {
  try {
    return await send<Body>(`/v1/desk${path}`, { method, body, csrf: session.csrf })
  } catch (error) {
    if (!(error instanceof RequestFailure) || error.kind !== 'expired' || session.user === null) throw error
    await askToSignIn('expired').catch(() => {
      throw error
    })
    return send<Body>(`/v1/desk${path}`, { method, body, csrf: session.csrf })
  }
}
