import type { ErrorBody, ErrorCode } from '../api/contract'

/** Why a request brought nothing, as far as the user can act on it. */
export type FailureKind =
  'offline' | 'timeout' | 'rate_limited' | 'paused' | 'server' | 'refused' | 'not_found'

export interface Failure {
  readonly kind: FailureKind
  /** What to tell the user. */
  readonly message: string
  readonly canRetry: boolean
  readonly code: ErrorCode | null
}

const MESSAGES: Readonly<Record<FailureKind, string>> = {
  offline: '现在没有网络',
  timeout: '等了很久没有回应，可能网络较慢',
  rate_limited: '问得太快了，请稍等片刻再试',
  paused: '服务正在准备，请稍后再试',
  server: '服务出了问题，不是您的原因',
  refused: '这个请求没有被接受',
  not_found: '没有找到',
}

/** A failure of the connection itself: WeChat's errMsg says which. */
export function connectionFailure(errMsg: string, isConnected: boolean): Failure {
  return build(isConnected && errMsg.includes('timeout') ? 'timeout' : 'offline', null, null)
}

/** A failure that the server reports; its own words win where it has some. */
export function statusFailure(status: number, body: unknown): Failure {
  const error = readError(body)
  return build(kindOf(status), error?.message ?? null, error?.code ?? null)
}

/** Words for an answer that is not in the agreed shape. */
export function shapeFailure(): Failure {
  return build('server', null, null)
}

function kindOf(status: number): FailureKind {
  if (status === 429) return 'rate_limited'
  if (status === 503) return 'paused'
  if (status >= 500) return 'server'
  return status === 404 ? 'not_found' : 'refused'
}

function build(kind: FailureKind, message: string | null, code: ErrorCode | null): Failure {
  const canRetry = kind !== 'refused' && kind !== 'not_found'
  return { kind, message: message ?? MESSAGES[kind], canRetry, code }
}

function readError(body: unknown): ErrorBody['error'] | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null
  const { error } = body as Partial<ErrorBody>
  return typeof error?.message === 'string' && error.message !== '' ? error : null
}
