import { z } from 'zod'
import type { Clock } from '../domain/ports.ts'
import type { CallWechat, WechatReply } from './wechat-interface.ts'

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

const TokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/**
 * Keeps the access token. `stable_token` without `force_refresh` gives every process of ours the same token; the older
 * `token` interface would end the others' at each call.
 */
export function buildAccessToken(call: CallWechat, account: WechatAccount, clock: Clock): AccessToken {
  let kept: { readonly token: string; readonly until: number } | null = null
  let underway: Promise<WechatReply<string>> | null = null

  const fetchToken = async (signal: AbortSignal): Promise<WechatReply<string>> => {
    const askedAt = clock()
    const body = {
      grant_type: 'client_credential',
      appid: account.appId,
      secret: account.secret,
      force_refresh: false,
    }
    const reply = await call({ path: '/cgi-bin/stable_token', body, schema: TokenSchema }, signal)
    if (!reply.ok) return reply
    const { access_token: token, expires_in: seconds } = reply.value
    kept = { token, until: askedAt + seconds * 1000 - RENEW_BEFORE_MS }
    return { ok: true, value: token }
  }

  return {
    read: (signal) => {
      if (kept !== null && clock() < kept.until) return Promise.resolve({ ok: true, value: kept.token })
      // Many questions at once need one token, not many.
      underway ??= fetchToken(signal).finally(() => {
        underway = null
      })
      return underway
    },
    forget: (token) => {
      if (kept?.token === token) kept = null
    },
  }
}
