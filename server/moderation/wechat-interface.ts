import type { z } from 'zod'

/** Whatever went wrong between us and WeChat: the number it gave, or what happened to the connection. */
export interface WechatFailure {
  readonly ok: false
  readonly error: number | 'timeout' | 'unreachable' | 'not_understood'
}

export type WechatReply<Value> = { readonly ok: true; readonly value: Value } | WechatFailure

export interface WechatCall<Schema extends z.ZodType> {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Sent as JSON by POST; a call without a body is a GET. */
  readonly body?: object
  readonly schema: Schema
}

export type CallWechat = <Schema extends z.ZodType>(
  call: WechatCall<Schema>,
  signal: AbortSignal,
) => Promise<WechatReply<z.infer<Schema>>>

/** Calls WeChat's server interface at `apiBase`. Every failure is a value; the secret stands in no message of ours. */
export function buildCallWechat(apiBase: string): CallWechat {
  return async ({ path, query, body, schema }, signal) => {
    const url = new URL(path, apiBase)
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
    let reply: unknown
    try {
      const response = await fetch(url, {
        signal,
        redirect: 'error',
        ...(body === undefined ? {} : post(body)),
      })
      reply = JSON.parse(await response.text())
    } catch (error) {
      if (signal.aborted) return { ok: false, error: 'timeout' }
      return { ok: false, error: error instanceof SyntaxError ? 'not_understood' : 'unreachable' }
    }
    const number = errorNumberIn(reply)
    if (number !== 0) return { ok: false, error: number }
    const read = schema.safeParse(reply)
    return read.success ? { ok: true, value: read.data } : { ok: false, error: 'not_understood' }
  }
}

/** As UTF-8, not as \u escapes: WeChat reads escaped text as harmless letters. */
function post(body: object): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

/** WeChat answers every request with 200; only `errcode` tells, and success may leave it out. */
function errorNumberIn(reply: unknown): number {
  if (typeof reply !== 'object' || reply === null || !('errcode' in reply)) return 0
  return Number.isInteger(reply.errcode) ? (reply.errcode as number) : -1
}
