import { failureOf, RequestFailure } from './request-failure.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Sending {
  readonly method?: Method
  readonly body?: unknown
  readonly csrf?: string | null
  readonly signal?: AbortSignal
}

/** Sends one request to our own server. Rejects with a RequestFailure, or with the abort of the signal. */
export async function send<Body>(path: string, sending: Sending = {}): Promise<Body> {
  return (await sendForHeaders<Body>(path, sending)).body
}

/** The same, where a header matters too. */
export async function sendForHeaders<Body>(
  path: string,
  sending: Sending,
): Promise<{ readonly body: Body; readonly headers: Headers }> {
  const response = await reach(path, sending)
  const body = await readBody(response)
  if (!response.ok) throw failureOf(response.status, body)
  return { body: body as Body, headers: response.headers }
}

async function reach(path: string, { method = 'GET', body, csrf, signal }: Sending): Promise<Response> {
  const isForm = body instanceof FormData
  const headers = new Headers({ Accept: 'application/json' })
  if (body !== undefined && !isForm) headers.set('Content-Type', 'application/json')
  if (csrf) headers.set('X-CSRF-Token', csrf)
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new RequestFailure('offline', 0, null)
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Not ours: a proxy's error page, or a sign-in page of the network.
    throw new RequestFailure('server', response.status, null)
  }
}
