import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { MAX_BODY_BYTES, RequestFault } from './faults.ts'

const countWhileReading = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new RequestFault('body_too_large')
  },
})

/** A declared length is believed, since the HTTP parser holds the client to it; only a body without one is counted. */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const declared = c.req.header('content-length')
  if (declared === undefined || c.req.header('transfer-encoding') !== undefined) {
    return countWhileReading(c, next)
  }
  if (Number(declared) > MAX_BODY_BYTES) throw new RequestFault('body_too_large')
  await next()
}
