import { config } from '../config'
import { connectionFailure, shapeFailure, statusFailure, type Failure } from '../model/failure'
import { loginCode } from './login-code'
import { isConnected } from './network'

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }

export interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly data?: object
  /** Whether it carries words that a user wrote; a build with the content check then sends a login code along. */
  readonly hasUserWords?: boolean
  /** How often to try again when the connection itself fails. Every call here may be repeated without harm. */
  readonly retries?: number
}

const TIMEOUT_MS = 12_000
const RETRY_AFTER_MS = 600

/** The only way to the server. Never rejects: a failure is a value. */
export async function request<Value>(call: Call): Promise<Result<Value>> {
  const code = call.hasUserWords === true ? await loginCode() : ''
  let result = await send<Value>(call, code)
  for (let left = call.retries ?? 1; left > 0 && mayRepeat(result); left -= 1) {
    await new Promise<void>((resolve) => {
      setTimeout(resolve, RETRY_AFTER_MS)
    })
    result = await send<Value>(call, code)
  }
  return result
}

function mayRepeat(result: Result<unknown>): boolean {
  return !result.ok && result.failure.kind === 'offline' && isConnected()
}

function send<Value>(call: Call, code: string): Promise<Result<Value>> {
  return new Promise((resolve) => {
    wx.request({
      url: config.baseUrl + call.path,
      method: call.method,
      timeout: TIMEOUT_MS,
      header: { 'content-type': 'application/json', ...(code === '' ? {} : { 'x-wechat-code': code }) },
      ...(call.data === undefined ? {} : { data: call.data }),
      success: ({ statusCode, data, header }) => {
        if (statusCode < 200 || statusCode > 299) {
          resolve(failed(statusFailure(statusCode, data, readHeader(header, 'retry-after'))))
        } else if (typeof data !== 'object') resolve(failed(shapeFailure()))
        else resolve({ ok: true, value: data as unknown as Value })
      },
      fail: ({ errMsg }) => {
        resolve(failed(connectionFailure(errMsg, isConnected())))
      },
    })
  })
}

/** Header names keep the case in which a server or proxy wrote them. */
function readHeader(header: object | undefined, name: string): string {
  const found = Object.entries(header ?? {}).find(([key]) => key.toLowerCase() === name)
  return found === undefined ? '' : String(found[1])
}

function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure }
}
