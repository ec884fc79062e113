import type { ErrorBody } from '../../../contract.ts'

export type FailureKind =
  'offline' | 'expired' | 'forbidden' | 'answering_off' | 'busy' | 'refused' | 'server'

const WORDS: Readonly<Record<FailureKind, string>> = {
  offline: '连不上服务器，请检查网络后再试',
  expired: '登录已过期，请重新登录',
  forbidden: '您的角色不能做这件事',
  answering_off: '问答服务暂停，请拨打 12345 咨询',
  busy: '请求太频繁，请稍等片刻',
  refused: '这个请求没有被接受',
  server: '服务出了问题，请稍后再试',
}

/** A request that brought nothing, in words for the person at the desk. */
export class RequestFailure extends Error {
  readonly kind: FailureKind
  readonly status: number
  readonly requestId: string | null

  constructor(kind: FailureKind, status: number, error: ErrorBody['error'] | null) {
    super(error?.message ?? WORDS[kind])
    this.kind = kind
    this.status = status
    this.requestId = error?.requestId ?? null
  }
}

/** What a response that is not 2xx means; the server's own words win where it has some. */
export function failureOf(status: number, body: unknown): RequestFailure {
  const error = readError(body)
  return new RequestFailure(kindOf(status, error?.code ?? null), status, error)
}

function kindOf(status: number, code: string | null): FailureKind {
  if (code === 'answering_off') return 'answering_off'
  if (status === 401) return 'expired'
  if (status === 403) return 'forbidden'
  if (status === 429) return 'busy'
  return status >= 500 ? 'server' : 'refused'
}

function readError(body: unknown): ErrorBody['error'] | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null
  const { error } = body as Partial<ErrorBody>
  return typeof error?.message === 'string' && error.message !== '' ? error : null
}
