import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildAccessToken } from '../../../server/moderation/access-token.ts'
import { buildCheckByWechat } from '../../../server/moderation/check-by-wechat.ts'
import type { CallWechat } from '../../../server/moderation/wechat-interface.ts'
import { ACCOUNT, CHECK, LOGIN, startWechatStandIn, TOKEN, type WechatStandIn } from './wechat-stand-in.ts'

const HOUR_MS = 3_600_000

let wechat: WechatStandIn
let now: number
let reports: { readonly step: string; readonly error: unknown }[]

beforeEach(async () => {
  wechat = await startWechatStandIn()
  now = 0
  reports = []
})
afterEach(() => wechat.close())

const buildCheck = (given: { apiBase?: string; secret?: string } = {}) =>
  buildCheckByWechat({
    account: { ...ACCOUNT, secret: given.secret ?? ACCOUNT.secret },
    apiBase: given.apiBase ?? wechat.apiBase,
    clock: () => now,
    report: (event) => reports.push(event),
  })

describe('the check of content by WeChat', () => {
  it.each([
    ['课后服务收费吗', 'pass'],
    ['一句可疑的话', 'review'],
    ['一句违规的话', 'risky'],
  ])('of %s says %s', async (text, verdict) => {
    expect(await buildCheck()(text, 'code-1')).toBe(verdict)
    expect(wechat.callsOf(CHECK)[0]?.body).toEqual({
      version: 2,
      scene: 2,
      openid: 'openid-of-code-1',
      content: text,
    })
    expect(reports).toEqual([])
  })

  it('asks nobody without a login code or without words', async () => {
    const check = buildCheck()
    expect(await check('问题', undefined)).toBe('unchecked')
    expect(await check('  ', 'code-1')).toBe('unchecked')
    expect(wechat.calls).toEqual([])
  })

  it('fetches one token for many questions, and the next one before the end of its two hours', async () => {
    const check = buildCheck()
    await Promise.all([check('一', 'code-1'), check('二', 'code-2'), check('三', 'code-3')])
    expect(wechat.callsOf(TOKEN)).toHaveLength(1)
    now = HOUR_MS
    await check('四', 'code-4')
    expect(wechat.callsOf(TOKEN)).toHaveLength(1)
    now = 2 * HOUR_MS - 60_000
    await check('五', 'code-5')
    expect(wechat.callsOf(TOKEN)).toHaveLength(2)
    expect(wechat.callsOf(TOKEN).every(({ body }) => body['force_refresh'] === false)).toBe(true)
  })

  it('lets no question that has run out of time end the token of another', async () => {
    let reply = (): void => undefined
    const call: CallWechat = ({ schema }, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ ok: false, error: 'timeout' }))
        reply = () => resolve({ ok: true, value: schema.parse({ access_token: 't', expires_in: 7200 }) })
      })
    const token = buildAccessToken(call, ACCOUNT, () => now)
    const [hasty, patient] = [new AbortController(), new AbortController()]
    const reads = [token.read(hasty.signal), token.read(patient.signal)]
    hasty.abort()
    expect(await reads[0]).toEqual({ ok: false, error: 'timeout' })
    reply()
    expect(await reads[1]).toEqual({ ok: true, value: 't' })
  })

  it('renews a token that ended early, and checks after all', async () => {
    const check = buildCheck()
    await check('一', 'code-1')
    wechat.endToken()
    expect(await check('一句违规的话', 'code-2')).toBe('risky')
    expect(wechat.callsOf(TOKEN)).toHaveLength(2)
    expect(reports).toEqual([])
  })

  it.each([40001, 40014, 42001])('renews once and no more on %i', async (errcode) => {
    const rejected = { errcode, errmsg: 'invalid credential' }
    wechat.next.set(CHECK, [rejected, rejected])
    expect(await buildCheck()('问题', 'code-1')).toBe('unchecked')
    expect(wechat.callsOf(TOKEN)).toHaveLength(2)
    expect(wechat.callsOf(CHECK)).toHaveLength(2)
    expect(reports).toEqual([{ step: 'check', error: errcode }])
  })

  it.each([
    ['a code of nobody', 'nobody', { step: 'login', error: 40029 }],
    ['a visit more than two hours ago', 'code-long-ago', { step: 'check', error: 61010 }],
  ])('leaves the text unchecked on %s, and the next one is checked again', async (_, code, report) => {
    const check = buildCheck()
    expect(await check('问题', code)).toBe('unchecked')
    expect(reports).toEqual([report])
    expect(await check('问题', 'code-9')).toBe('pass')
  })

  it('takes a login code once', async () => {
    const check = buildCheck()
    expect(await check('问题', 'code-1')).toBe('pass')
    expect(await check('问题', 'code-1')).toBe('unchecked')
    expect(reports).toEqual([{ step: 'login', error: 40163 }])
  })

  it('names a wrong secret by its number and never by its letters', async () => {
    expect(await buildCheck({ secret: 'wrong-letters' })('问题', 'code-1')).toBe('unchecked')
    expect(reports).toEqual([{ step: 'login', error: 40013 }])
    expect(JSON.stringify(reports)).not.toContain('wrong-letters')
  })

  it.each([
    ['is busy', { errcode: -1, errmsg: 'system error' }, -1],
    ['has no quota left', { errcode: 45009, errmsg: 'reach max api daily quota limit' }, 45009],
  ])('is left alone for half a minute when WeChat %s', async (_, reply, error) => {
    const check = buildCheck()
    wechat.next.set(CHECK, [reply])
    expect(await check('问题', 'code-1')).toBe('unchecked')
    const soFar = wechat.calls.length
    expect(await check('问题', 'code-2')).toBe('unchecked')
    expect(wechat.calls).toHaveLength(soFar)
    now += 30_000
    expect(await check('问题', 'code-3')).toBe('pass')
    expect(reports).toEqual([{ step: 'check', error }])
  })

  it.each([
    ['something that is not JSON', '<html>502</html>'],
    ['a verdict of its own', { errcode: 0, result: { suggest: 'maybe' } }],
    ['no verdict', { errcode: 0 }],
  ])('does not guess when WeChat says %s', async (_, reply) => {
    wechat.next.set(CHECK, [reply])
    expect(await buildCheck()('问题', 'code-1')).toBe('unchecked')
    expect(reports).toEqual([{ step: 'check', error: 'not_understood' }])
  })

  it('does not wait for an interface that is silent or gone', async () => {
    wechat.next.set(LOGIN, [null])
    expect(await buildCheck()('问题', 'code-1')).toBe('unchecked')
    const gone = buildCheck({ apiBase: 'http://127.0.0.1:1' })
    expect(await gone('问题', 'code-2')).toBe('unchecked')
    expect(reports).toEqual([
      { step: 'login', error: 'timeout' },
      { step: 'login', error: 'unreachable' },
    ])
  })
})
