import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import type { AppEnv } from './deps.ts'
import { TooBusy } from '../domain/limit-concurrency.ts'
import { type FaultCode, RequestFault, sendFault } from './faults.ts'

const CODE_OF_STATUS: Readonly<Record<number, FaultCode>> = {
  400: 'invalid_json',
  413: 'body_too_large',
  415: 'unsupported_media_type',
}

/** The only place where HTTP catches: known faults become their envelope, anything else is a defect and is logged. */
export function buildOnError(logger: Logger) {
  return function onError(error: Error, c: Context<AppEnv>): Response {
    if (error instanceof RequestFault) return sendFault(c, error.code, error.message)
    if (error instanceof HTTPException) {
      const code = CODE_OF_STATUS[error.status]
      if (code !== undefined) return sendFault(c, code)
    }
    if (isHangUp(error)) return sendFault(c, 'invalid_request', '请求没有发完')
    if (error instanceof TooBusy) return sendFault(c, 'rate_limited')
    if (isStoreDown(error)) return sendFault(c, 'store_down')
    logger.error({ requestId: c.get('requestId'), type: error.name, at: placesIn(error) }, 'defect')
    return sendFault(c, 'internal')
  }
}

/** The client went away in the middle of its body; nobody will read the reply. */
const isHangUp = (error: Error): boolean => 'code' in error && error.code === 'ECONNRESET'

/** A connection that the database did not take, broke, or ends because it shuts down, wherever it came up. */
const STORE_DOWN = new Set([
  'ECONNREFUSED',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EPIPE',
  'ECONNRESET',
  '57P01',
  '57P02',
  '57P03',
])
const STORE_GONE = /^(Connection terminated|timeout exceeded when trying to connect)/

/** Errors of the database come wrapped in one that names the statement. */
function isStoreDown({ cause }: Error): boolean {
  if (!(cause instanceof Error)) return false
  return ('code' in cause && STORE_DOWN.has(String(cause.code))) || STORE_GONE.test(cause.message)
}

/** Where it happened. The message is left out: it could repeat words of the question. */
function placesIn(error: Error): string[] {
  const frames = error.stack?.replace(error.message, '').split('\n') ?? []
  return frames.filter((line) => /^\s+at /.test(line)).map((line) => line.trim())
}
