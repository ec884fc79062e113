import { z } from 'zod'
import type { Clock } from '../domain/ports.ts'
import type { CallWechat, WechatFailure, WechatReply } from './wechat-interface.ts'

export interface WechatAccount {
  readonly appId: string
  readonly secret: string
}

export interface AccessToken {
  /** The token in use, fetched where there is none or where it is about to end. */
  read(signal: AbortSignal): Promise<WechatReply<string>>
  /** Forgets a token that WeChat did not take; a newer one stays. */
  forget(token: string): void
}

/** WeChat itself renews five minutes before the end, and takes the old token as well in between. */
const RENEW_BEFORE_MS = 5 * 60_000

/** A token is waited for longer than a question waits: the next one has it then. */
const PATIENCE_MS = 10_000

const TokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/**
 * Keeps the access token. `stable_token` without `force_refresh` gives every process of ours the same token; the older
 * `token` interface would end the others' at each call.
 */
export function buildAccessToken(call: CallWechat, account: WechatAccount, clock: Clock): AccessToken {
  let kept: { readonly token: string; readonly until: number } | null = null
  let underway: Promise<WechatReply<string>> | null = null

  const fetchToken = async (): Promise<WechatReply<string>> => {
    const askedAt = clock()
    const body = {
      grant_type: 'client_credential',
      appid: account.appId,
      secret: account.secret,
      force_refresh: false,
    }
    const reply = await call(
      { path: '/cgi-bin/stable_token', body, schema: TokenSchema },
      AbortSignal.timeout(PATIENCE_MS),
    )
    if (!reply.ok) return reply
    const { access_token: token, expires_in: seconds } = reply.value
    kept = { token, until: askedAt + seconds * 1000 - RENEW_BEFORE_MS }
    return { ok: true, value: token }
  }

  return {
    read: (signal) => {
      if (kept !== null && clock() < kept.until) return Promise.resolve({ ok: true, value: kept.token })
      // Many questions at once need one token, not many; none of them ends it for the others.
      underway ??= fetchToken().finally(() => {
        underway = null
      })
      return Promise.race([underway, whenAborted(signal)])
    },
    forget: (token) => {
      if (kept?.token === token) kept = null
    },
  }
}

/** Who has no time left does without. */
const whenAborted = (signal: AbortSignal): Promise<WechatFailure> =>
  new Promise((resolve) => {
    const timeout = (): void => resolve({ ok: false, error: 'timeout' })
    if (signal.aborted) timeout()
    else signal.addEventListener('abort', timeout, { once: true })
  })
