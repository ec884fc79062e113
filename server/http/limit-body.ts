import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { MAX_BODY_BYTES, RequestFault } from './faults.ts'

/** A document of two million characters, as JSON. */
const MAX_DESK_BYTES = 8 * 1024 * 1024
/** A scanned document. */
const MAX_UPLOAD_BYTES = 32 * 1024 * 1024

const forPublic = limitTo(MAX_BODY_BYTES)
const forDesk = limitTo(MAX_DESK_BYTES)
const forUploads = limitTo(MAX_UPLOAD_BYTES)

/** What everybody may send. Staff may send more, which is measured once it is known who they are. */
export const limitBody: MiddlewareHandler = (c, next) =>
  c.req.path.startsWith('/v1/desk/') ? next() : forPublic(c, next)

/** What staff may send; behind the guard of the desk. */
export const limitDeskBody: MiddlewareHandler = (c, next) =>
  (c.req.path === '/v1/desk/imports' ? forUploads : forDesk)(c, next)

/** A declared length is believed, since the HTTP parser holds the client to it; only a body without one is counted. */
function limitTo(maxSize: number): MiddlewareHandler {
  const refuse = (): never => {
    throw new RequestFault('body_too_large', `请求内容太大，上限是 ${maxSize / 1024} KB`)
  }
  const countWhileReading = bodyLimit({ maxSize, onError: refuse })
  return async (c, next) => {
    const declared = c.req.header('content-length')
    if (declared === undefined || c.req.header('transfer-encoding') !== undefined) {
      return countWhileReading(c, next)
    }
    if (Number(declared) > maxSize) refuse()
    await next()
  }
}
