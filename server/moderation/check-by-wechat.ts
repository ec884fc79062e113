import { z } from 'zod'
import type { Clock } from '../domain/ports.ts'
import { buildAccessToken, type WechatAccount } from './access-token.ts'
import type { CheckContent, ContentVerdict } from './content-check.ts'
import { buildCallWechat, type CallWechat, type WechatFailure, type WechatReply } from './wechat-interface.ts'

export interface WechatCheckOptions {
  readonly account: WechatAccount
  readonly apiBase: string
  readonly clock: Clock
  /** Told why a text went unchecked; never told the text. */
  readonly report: (event: { readonly step: Step; readonly error: WechatFailure['error'] }) => void
}

type Step = 'login' | 'token' | 'check'

/** All calls of one check together. A question waits no longer than this. */
const BUDGET_MS = 1500
/** After the platform failed to answer, nobody waits for it again so soon. */
const PAUSE_MS = 30_000

/** WeChat's words for a token that has ended or is not its own. */
const BAD_TOKEN: readonly WechatFailure['error'][] = [40001, 40014, 42001]
/** Busy, over the quota, or silent: the next text would meet the same. */
const OUT_OF_ORDER: readonly WechatFailure['error'][] = [-1, 45009, 45011, 'timeout', 'unreachable']

/** 2, a comment, is the nearest of WeChat's four scenes. */
const SCENE = 2
const VERSION = 2

const SessionSchema = z.object({ openid: z.string().min(1) })
const VerdictSchema = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })

/** WeChat's msgSecCheck 2.0. It wants the openid, so each text needs a fresh login code; neither is kept. */
export function buildCheckByWechat(options: WechatCheckOptions): CheckContent {
  const call = buildCallWechat(options.apiBase)
  const accessToken = buildAccessToken(call, options.account, options.clock)
  let pausedUntil = 0

  const fail = (step: Step, { error }: WechatFailure): 'unchecked' => {
    if (OUT_OF_ORDER.includes(error)) pausedUntil = options.clock() + PAUSE_MS
    options.report({ step, error })
    return 'unchecked'
  }

  const check = async (
    text: string,
    openid: string,
    signal: AbortSignal,
    tries = 2,
  ): Promise<ContentVerdict> => {
    const token = await accessToken.read(signal)
    if (!token.ok) return fail('token', token)
    const reply = await sendText(call, { token: token.value, openid, text }, signal)
    if (reply.ok) return reply.value.result.suggest
    if (!BAD_TOKEN.includes(reply.error) || tries === 1) return fail('check', reply)
    accessToken.forget(token.value)
    return check(text, openid, signal, tries - 1)
  }

  return async (text, loginCode) => {
    if (loginCode === undefined || text.trim() === '' || options.clock() < pausedUntil) return 'unchecked'
    const signal = AbortSignal.timeout(BUDGET_MS)
    const session = await exchangeCode(call, options.account, loginCode, signal)
    if (!session.ok) return fail('login', session)
    return check(text, session.value.openid, signal)
  }
}

function exchangeCode(
  call: CallWechat,
  account: WechatAccount,
  loginCode: string,
  signal: AbortSignal,
): Promise<WechatReply<z.infer<typeof SessionSchema>>> {
  const query = {
    appid: account.appId,
    secret: account.secret,
    js_code: loginCode,
    grant_type: 'authorization_code',
  }
  return call({ path: '/sns/jscode2session', query, schema: SessionSchema }, signal)
}

function sendText(
  call: CallWechat,
  { token, openid, text }: { readonly token: string; readonly openid: string; readonly text: string },
  signal: AbortSignal,
): Promise<WechatReply<z.infer<typeof VerdictSchema>>> {
  const query = { access_token: token }
  const body = { version: VERSION, scene: SCENE, openid, content: text }
  return call({ path: '/wxa/msg_sec_check', query, body, schema: VerdictSchema }, signal)
}
