import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

export interface SeenCall {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

export interface WechatStandIn {
  readonly apiBase: string
  readonly calls: SeenCall[]
  /** What the next call of a path gets in place of the usual reply; a string is sent as it stands, null is silence. */
  readonly next: Map<string, (object | string | null)[]>
  /** Ends the token that is in use, as when somebody forces a new one elsewhere. */
  endToken(): void
  callsOf(path: string): SeenCall[]
  close(): Promise<void>
}

export const ACCOUNT = { appId: 'wx0123456789abcdef', secret: 'not-a-real-secret' }
export const TOKEN = '/cgi-bin/stable_token'
export const LOGIN = '/sns/jscode2session'
export const CHECK = '/wxa/msg_sec_check'

/**
 * WeChat's server interface as its documentation describes it: every reply is 200 with `errcode` in it; `stable_token`
 * gives the same token until it ends; a login code serves once; msgSecCheck 2.0 wants openid, scene and version.
 */
export async function startWechatStandIn(): Promise<WechatStandIn> {
  const calls: SeenCall[] = []
  const next = new Map<string, (object | string | null)[]>()
  const usedCodes = new Set<string>()
  let token = 1

  const fault = (errcode: number, errmsg: string) => ({ errcode, errmsg })

  function giveToken({ body }: SeenCall): object {
    if (body['appid'] !== ACCOUNT.appId) return fault(40013, 'invalid appid')
    if (body['secret'] !== ACCOUNT.secret) return fault(40125, 'invalid appsecret')
    if (body['grant_type'] !== 'client_credential') return fault(40002, 'invalid grant_type')
    if (body['force_refresh'] === true) token += 1
    return { access_token: `token-${token}`, expires_in: 7200 }
  }

  function logIn({ query }: SeenCall): object {
    if (query['appid'] !== ACCOUNT.appId || query['secret'] !== ACCOUNT.secret)
      return fault(40013, 'invalid appid')
    const code = query['js_code'] ?? ''
    if (!code.startsWith('code')) return fault(40029, 'invalid code')
    if (usedCodes.has(code)) return fault(40163, 'code been used')
    usedCodes.add(code)
    return { openid: `openid-of-${code}`, session_key: 'HyVFkGl5F5OQWJZZaNzBBg==' }
  }

  function check({ query, body }: SeenCall): object {
    if (query['access_token'] !== `token-${token}`) return fault(42001, 'access_token expired')
    if (body['version'] !== 2) return fault(47001, 'data format error')
    if (![1, 2, 3, 4].includes(Number(body['scene']))) return fault(40129, 'invalid scene')
    const openid = String(body['openid'] ?? '')
    if (!openid.startsWith('openid-of-')) return fault(40003, 'invalid openid')
    if (openid.endsWith('-long-ago')) return fault(61010, 'code is expired')
    const content = String(body['content'] ?? '')
    if (content === '') return fault(44002, 'empty post data')
    const suggest = content.includes('违规') ? 'risky' : content.includes('可疑') ? 'review' : 'pass'
    const label = suggest === 'pass' ? 100 : 20006
    return {
      errcode: 0,
      errmsg: 'ok',
      result: { suggest, label },
      detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
      trace_id: '60ae120f-371d5872-7941a05b',
    }
  }

  const answers: Readonly<Record<string, (call: SeenCall) => object>> = {
    [TOKEN]: giveToken,
    [LOGIN]: logIn,
    [CHECK]: check,
  }

  const server = createServer((request, response) => {
    void readCall(request).then((call) => {
      calls.push(call)
      const planned = next.get(call.path)?.shift()
      if (planned === null) return
      const reply = planned ?? answers[call.path]?.(call) ?? fault(40066, 'invalid url')
      response.setHeader('Content-Type', 'application/json; encoding=utf-8')
      response.end(typeof reply === 'string' ? reply : JSON.stringify(reply))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    next,
    endToken: () => (token += 1),
    callsOf: (path) => calls.filter((call) => call.path === path),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function readCall(request: IncomingMessage): Promise<SeenCall> {
  const url = new URL(request.url ?? '/', 'http://stand-in')
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return {
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  }
}
