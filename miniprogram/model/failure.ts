import type { ErrorBody, ErrorCode } from '../api/contract'

/** Why a request brought nothing, as far as the user can act on it. */
export type FailureKind =
  'offline' | 'timeout' | 'rate_limited' | 'paused' | 'switched_off' | 'server' | 'refused' | 'not_found'

export interface Failure {
  readonly kind: FailureKind
  /** What to tell the user. */
  readonly message: string
  readonly canRetry: boolean
  /** How long the server asks to wait before trying again. */
  readonly waitSeconds: number
  readonly code: ErrorCode | null
}

const MESSAGES: Readonly<Record<FailureKind, string>> = {
  offline: '现在没有网络',
  timeout: '等了很久没有回应，可能网络较慢',
  rate_limited: '问得太快了，请稍等片刻再试',
  paused: '服务正在准备，请稍后再试',
  switched_off: '问答服务暂停',
  server: '服务出了问题，不是您的原因',
  refused: '这个请求没有被接受',
  not_found: '没有找到',
}

/** The server counts by the minute. */
const MAX_WAIT_SECONDS = 120

/** A failure of the connection itself: WeChat's errMsg says which. */
export function connectionFailure(errMsg: string, isConnected: boolean): Failure {
  return build(isConnected && errMsg.includes('timeout') ? 'timeout' : 'offline')
}

/** A failure that the server reports; its own words win where it has some. */
export function statusFailure(status: number, body: unknown, retryAfter = ''): Failure {
  const error = readError(body)
  const kind = error?.code === 'answering_off' ? 'switched_off' : kindOf(status)
  return { ...build(kind), ...(error === null ? {} : error), waitSeconds: readSeconds(retryAfter) }
}

/** Words for an answer that is not in the agreed shape. */
export function shapeFailure(): Failure {
  return build('server')
}

function kindOf(status: number): FailureKind {
  if (status === 429) return 'rate_limited'
  if (status === 503) return 'paused'
  if (status >= 500) return 'server'
  return status === 404 ? 'not_found' : 'refused'
}

function build(kind: FailureKind): Failure {
  const canRetry = kind !== 'refused' && kind !== 'not_found'
  return { kind, message: MESSAGES[kind], canRetry, waitSeconds: 0, code: null }
}

/** Retry-After in seconds; a longer wait, a date or nonsense asks for none that a person would sit out. */
function readSeconds(retryAfter: string): number {
  const seconds = /^\d{1,3}$/.test(retryAfter) ? Number(retryAfter) : 0
  return seconds <= MAX_WAIT_SECONDS ? seconds : 0
}

function readError(body: unknown): Pick<Failure, 'message' | 'code'> | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null
  const { error } = body as Partial<ErrorBody>
  if (typeof error?.message !== 'string' || error.message === '') return null
  return { message: error.message, code: error.code }
}
