import type { Context } from 'hono'
import type { ErrorBody } from '../contract.ts'
import { MAX_QUESTION_CHARACTERS } from '../contract.ts'
import type { AppEnv } from './deps.ts'

export type FaultCode = ErrorBody['error']['code']

/** Largest request body, in bytes: a question of 300 characters takes about one. */
export const MAX_BODY_BYTES = 16 * 1024

/** Every way a request can fail: its status and what the user is told. */
const FAULTS = {
  invalid_json: { status: 400, message: '请求体不是有效的 JSON' },
  invalid_request: { status: 400, message: '请求内容不符合要求' },
  question_too_long: { status: 400, message: `问题太长了，请控制在 ${MAX_QUESTION_CHARACTERS} 字以内` },
  question_empty: { status: 400, message: '请先写下您的问题' },
  unsupported_characters: {
    status: 400,
    message: '内容里有无法处理的控制字符、隐藏字符或乱码，请删去后再试（文字请用 UTF-8 编码）',
  },
  body_too_large: { status: 413, message: `请求内容太大，上限是 ${MAX_BODY_BYTES / 1024} KB` },
  unsupported_media_type: { status: 415, message: '请用 application/json（UTF-8 编码）提交' },
  not_found: { status: 404, message: '没有这个地址' },
  no_such_article: { status: 404, message: '这份文件里没有这一条' },
  method_not_allowed: { status: 405, message: '这个地址不支持这种请求方法' },
  rate_limited: { status: 429, message: '请求太频繁了，请稍后再试' },
  content_refused: {
    status: 400,
    message: '这段文字没有通过微信的内容安全检查，请换个说法再问。需要帮助可以拨打 12345。',
  },
  answering_off: { status: 503, message: '问答服务暂停，请拨打 12345 咨询' },
  not_ready: { status: 503, message: '服务正在启动，请稍候再试' },
  not_signed_in: { status: 401, message: '请先登录' },
  sign_in_failed: { status: 401, message: '用户名或密码不对' },
  sign_in_locked: { status: 429, message: '失败次数太多，请稍后再试' },
  not_allowed: { status: 403, message: '没有权限，或页面已过期，请刷新后再试' },
  store_down: { status: 503, message: '数据库暂时不可用，请稍后再试；问答不受影响' },
  internal: { status: 500, message: '服务出了点问题，请稍后再试' },
} as const satisfies Record<FaultCode, { status: number; message: string }>

/** A request that cannot be served, for a reason the user is told. */
export class RequestFault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, message?: string) {
    super(message ?? FAULTS[code].message)
    this.code = code
  }
}

/** The one shape in which every failure leaves. */
export function sendFault(
  c: Context<AppEnv>,
  code: FaultCode,
  message: string = FAULTS[code].message,
): Response {
  const body: ErrorBody = { error: { code, message, requestId: c.get('requestId') } }
  return c.json(body, FAULTS[code].status)
}
